import { EVENT_CODES } from '../../../pipeline/contract.ts';
import { fillFrom } from '../../bulk.ts';
import type { World } from '../../world.ts';
import type { BoringEvent } from './boring.ts';
import type { History } from './histories.ts';

/**
 * Histories nobody would invent: any event after any other, at any hour, in three zones, ties, duplicates, reversals of
 * dates, things that happened before receipt, reports that were never received.
 */

export const AGENCIES = ['kab-61.05', 'kab-94.01', 'kota-71.71', 'kl-kemenkes'] as const;
const REGION: Record<string, string> = { 'kab-61.05': '61.05', 'kab-94.01': '94.01', 'kota-71.71': '71.71' };
const HOURS: Record<string, number> = { 'kab-61.05': 7, 'kab-94.01': 9, 'kota-71.71': 8, 'kl-kemenkes': 7 };
const CLASSES = ['permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi'];
const ROLES = ['admin_nasional', 'admin_instansi', 'penghubung', 'pelapor'];
export const AS_OF = Date.UTC(2025, 10, 21, 16);
const HOUR = 3_600_000;

export interface NastyEvent {
  complaint_id: string;
  event_id: string;
  code: string;
  at: number;
  agency_id: string | null;
  unit_id: string | null;
  to_agency_id: string | null;
  actor_role: string;
  text: string;
  reason_code: string | null;
}

export interface NastyLife {
  complaint_id: string;
  class: string;
  received_at: number;
  events: NastyEvent[];
}

/** Small generator of whole numbers below `n`; the same seed, the same histories. */
function drawer(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** So many lives, each from receipt within `days` before the as-of instant. */
export function nastyLives(seed: number, complaints: number, days = 200): NastyLife[] {
  const draw = drawer(seed);
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  return Array.from({ length: complaints }, (_, at): NastyLife => {
    const id = `N${at}`;
    const received = AS_OF - draw(days * 24) * HOUR;
    const events: NastyEvent[] = [];
    const add = (
      code: string,
      when: number,
      agency: string | null,
      unit: boolean,
      to: string | null,
    ): void => {
      const no = events.length;
      events.push({
        complaint_id: id,
        event_id: `${id}-${no}`,
        code,
        at: when,
        agency_id: agency,
        unit_id: unit && agency !== null ? `${to ?? agency}/unit` : null,
        to_agency_id: to,
        actor_role: pick(ROLES),
        text: draw(2) === 0 ? `${id}-${no} `.repeat(20) : 'Terima kasih.',
        reason_code: code === 'KLASIFIKASI_DIUBAH' ? pick(CLASSES) : null,
      });
    };
    let now = received;
    const direct = draw(4);
    // One in sixteen is received only after other things have happened to it, one in sixteen never.
    const oddity = draw(16);
    const receive = (): void =>
      add('LAPORAN_DITERIMA', now, direct < 2 ? pick(AGENCIES) : null, direct === 0, null);
    if (oddity > 1) receive();
    const steps = draw(14);
    for (let no = 1; no <= steps; no++) {
      now = Math.min(AS_OF, now + draw(3) * draw(12) * draw(12) * HOUR);
      if (oddity === 0 && no === 3) receive();
      const code = pick(EVENT_CODES.slice(1));
      const giving = ['DISPOSISI_INSTANSI', 'DIALIHKAN'].includes(code);
      const anonymous = draw(3) === 0 && code !== 'DISPOSISI_UNIT';
      const unit = code === 'DISPOSISI_UNIT' || (draw(2) === 0 && !anonymous);
      const agency = anonymous ? null : pick(AGENCIES);
      const to = giving ? pick(AGENCIES) : null;
      add(code, now, agency, unit, to);
      if (draw(12) === 0) add(code, now, agency, unit, to);
    }
    return { complaint_id: id, class: pick(CLASSES), received_at: received, events };
  });
}

/** Gives a world the agencies, the feed and these lives. */
export async function giveNasty(world: World, lives: readonly NastyLife[]): Promise<void> {
  await world.given(
    'landed.feed',
    `feed_id | name | kind | timezone | prefix | sample | cadence | as_of_at | landed_at | hash
     f | Nasty | files | Asia/Jakarta | | false | 0 6 * * * | 2025-11-21 16:00 | 2025-11-21 16:00 | x`,
  );
  const rows = AGENCIES.flatMap((id) => [
    `${id} | f | ${id} | KAB | - | ${REGION[id] ?? '-'}`,
    `${id}/unit | f | ${id} unit | OPD | ${id} | ${REGION[id] ?? '-'}`,
  ]);
  await world.given(
    'raw.agency',
    `agency_id | feed_id | name | type | parent_id | region_code\n${rows.join('\n')}`,
  );
  await world.given('raw.complaint', 'complaint_id | feed_id');
  await world.given('raw.event', 'complaint_id | feed_id');
  await fillFrom(
    world.warehouse,
    'raw.complaint',
    { complaint_id: 'varchar', feed_id: 'varchar', class: 'varchar', received_at: 'timestamp' },
    lives.map(({ complaint_id, class: given, received_at }) => ({
      complaint_id,
      feed_id: 'f',
      class: given,
      received_at: stamp(received_at),
    })),
  );
  const names = [
    'complaint_id',
    'event_id',
    'code',
    'agency_id',
    'unit_id',
    'to_agency_id',
    'actor_role',
    'text',
  ];
  await fillFrom(
    world.warehouse,
    'raw.event',
    {
      feed_id: 'varchar',
      at: 'timestamp',
      reason_code: 'varchar',
      ...Object.fromEntries(names.map((name) => [name, 'varchar'])),
    },
    lives.flatMap(({ events }) => events.map((event) => ({ ...event, feed_id: 'f', at: stamp(event.at) }))),
  );
}

const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19);

/** Order in which things that happen at one instant are told. */
const LIFE_CYCLE = [
  'LAPORAN_DITERIMA',
  'VERIFIKASI_NASIONAL',
  'DISPOSISI_INSTANSI',
  'DIALIHKAN',
  'VERIFIKASI_INSTANSI',
  'DISPOSISI_UNIT',
  'KLASIFIKASI_DIUBAH',
  'PRIVASI_DIUBAH',
  'PERMINTAAN_DATA',
  'DATA_DILENGKAPI',
  'KOORDINASI_DIMULAI',
  'RESPON_AWAL',
  'TINDAK_LANJUT',
  'TANGGAPAN_PELAPOR',
  'BUKAN_WEWENANG',
  'SELESAI',
  'SELESAI_OTOMATIS',
  'DIBUKA_KEMBALI',
  'PENILAIAN',
];
const rank = (code: string): number =>
  LIFE_CYCLE.includes(code) ? LIFE_CYCLE.indexOf(code) : LIFE_CYCLE.length;
const dayIn = (at: number, hours: number): number => Math.floor((at + hours * HOUR) / (24 * HOUR));

/** A life put in order and dated without any SQL, in the zone of whoever acted or received last. */
export function historyOf({ complaint_id, class: given, events }: NastyLife): History {
  const ordered = events.toSorted(
    (a, b) => a.at - b.at || rank(a.code) - rank(b.code) || (a.event_id < b.event_id ? -1 : 1),
  );
  let hours = 7;
  const told = ordered.map((event): BoringEvent => {
    hours = HOURS[event.to_agency_id ?? event.agency_id ?? ''] ?? hours;
    const { code, agency_id, unit_id, to_agency_id, actor_role, text, reason_code } = event;
    return {
      code,
      day: dayIn(event.at, hours),
      agency: agency_id,
      unit: unit_id,
      to: to_agency_id,
      role: actor_role,
      substantive: ['RESPON_AWAL', 'TINDAK_LANJUT'].includes(code) && text.length >= 80,
      reason: reason_code,
    };
  });
  return { complaint_id, class: given, as_of: dayIn(AS_OF, 7), events: told };
}
