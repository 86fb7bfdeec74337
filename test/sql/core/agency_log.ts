import { uniformFrom } from '../../../web/lib/server/statistics/random.ts';
import type { World } from '../../world.ts';

/** One event of a drawn log; instants in UTC. */
interface Drawn {
  complaint: string;
  code: string;
  at: Date;
  agency?: string;
  unit?: string;
  to?: string;
  role?: string;
  reason?: string;
  text?: string;
}

const DAY = 86_400_000;
/** Of the twelve, one archives as a habit, one is late as a habit, one falls silent after five months. */
const AGENCIES = Array.from({ length: 12 }, (_, at) => `kab-61.${String(at + 1).padStart(2, '0')}`);
const [ARCHIVER, LATE, SILENT] = [3, 7, 11];
const A_MONTH = 11;
const SAID = 'Jalan sudah kami tinjau dan akan kami perbaiki dalam minggu ini bersama dinas terkait.';

/** 26 months of twelve regencies whose habits change: slow spells, silences, bursts at month ends, archiving, secrecy. */
export function drawLog(seed: number): Drawn[] {
  const random = uniformFrom(seed);
  const start = Date.UTC(2023, 0, 2);
  return AGENCIES.flatMap((agency, place) =>
    Array.from({ length: (place === SILENT ? 5 : 26) * A_MONTH }, (_, at): Drawn[] => {
      const received = start + (at / A_MONTH) * 30.4 * DAY + random() * 3 * DAY;
      const month = Math.floor(at / A_MONTH);
      const isBad = place === LATE || (month + 4 * place) % 13 < 4;
      const complaint = `${agency}-${at}`;
      const after = (days: number): Date => new Date(received + days * DAY);
      const life: Drawn[] = [
        { complaint, code: 'LAPORAN_DITERIMA', at: after(0) },
        {
          complaint,
          code: 'DISPOSISI_INSTANSI',
          at: after(random() * 2),
          to: agency,
          role: 'admin_nasional',
        },
      ];
      const draw = random();
      const act = (code: string, days: number, more: Partial<Drawn> = {}): void => {
        life.push({ complaint, code, at: after(days), agency, role: 'admin_instansi', ...more });
      };
      if (draw < (place === ARCHIVER ? 0.7 : isBad ? 0.2 : 0.03)) act('ARSIP', 3 + random() * 4);
      else if (draw < 0.06) act('BUKAN_WEWENANG', 3 + random());
      else {
        act('DISPOSISI_UNIT', 2.5 + random(), { unit: `${agency}/pupr` });
        if (isBad && random() < 0.2) act('PRIVASI_DIUBAH', 4, { reason: 'rahasia' });
        const answered = 4 + random() * (isBad ? 25 : 5);
        if (random() < 0.9)
          act('TINDAK_LANJUT', answered, {
            unit: `${agency}/pupr`,
            role: 'penghubung',
            text: `${SAID} ${complaint}`,
          });
        if (random() < 0.3)
          life.push({
            complaint,
            code: 'TANGGAPAN_PELAPOR',
            at: after(answered + random() * 9),
            role: 'pelapor',
          });
        const closed = isBad
          ? 30.4 * (1 + Math.floor(random() * 4)) - ((at % A_MONTH) / A_MONTH) * 30.4
          : answered + random() * 14;
        if (random() < (isBad ? 0.6 : 0.97)) act('SELESAI', Math.max(answered + 0.1, closed));
        if (random() < 0.05) act('DIBUKA_KEMBALI', closed + 20 + random() * 40);
      }
      return life;
    }).flat(),
  );
}

/** What a feed complete up to an instant delivers of the log. */
export async function givenUntil(world: World, log: readonly Drawn[], asOf: string): Promise<void> {
  const known = log.filter(({ at }) => at.toISOString() <= asOf);
  const rows = known.map((event) => ({
    complaint_id: event.complaint,
    feed_id: 'f',
    event_id: `${event.code}/${event.at.getTime()}`,
    code: event.code,
    at: event.at.toISOString(),
    agency_id: event.agency ?? null,
    unit_id: event.unit ?? null,
    to_agency_id: event.to ?? null,
    actor_role: event.role ?? null,
    reason_code: event.reason ?? null,
    text: event.text ?? null,
  }));
  const complaints = known
    .filter(({ code }) => code === 'LAPORAN_DITERIMA')
    .map(({ complaint, at }) => ({
      complaint_id: complaint,
      feed_id: 'f',
      class: complaint.endsWith('3') ? 'permintaan_informasi' : 'tidak_berkadar',
      received_at: at.toISOString(),
      category: 'Jalan',
      district_code: `${complaint.slice(4, 9)}.0${1 + (complaint.length % 2)}`,
    }));
  await fillJson(world, 'raw.event', rows);
  await fillJson(world, 'raw.complaint', complaints);
  await world.warehouse.run(`update landed.feed set as_of_at = '${asOf}'`);
}

async function fillJson(
  world: World,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  await world.given(table, '');
  await world.warehouse.run(
    `insert into ${table} by name
    select unnest(from_json($rows, '[{${Object.keys(rows[0] ?? {})
      .map((key) => `"${key}":"VARCHAR"`)
      .join(',')}}]'), recursive := true)`,
    { rows: JSON.stringify(rows) },
  );
}

/** The agencies of the log, and one feed. */
export async function givenAgencies(world: World): Promise<void> {
  const lines = AGENCIES.flatMap((id, at) => [
    `${id} | f | Kab. ${at} | KAB | - | ${id.slice(4)} | ${at % 5 > 0 ? '2022-01-01' : '-'}`,
    `${id}/pupr | f | PUPR ${at} | OPD | ${id} | ${id.slice(4)} | -`,
  ]);
  await world.given(
    'raw.agency',
    `agency_id | feed_id | name | type | parent_id | region_code | connected_from\n${lines.join('\n')}`,
  );
  await world.given(
    'raw.region',
    `region_code | name | type | parent_code | population\n${AGENCIES.map((id, at) => `${id.slice(4)} | R${at} | KAB | 61 | ${at === 0 ? 900000 : 60000}`).join('\n')}`,
  );
  await world.given(
    'landed.feed',
    `feed_id | name | kind | timezone | prefix | sample | cadence | as_of_at | landed_at | hash
     f | Test | files | Asia/Jakarta | | false | 0 6 * * * | 2023-01-01 | 2023-01-01 | x`,
  );
}
