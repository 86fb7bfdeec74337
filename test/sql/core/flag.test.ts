import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVENT_CODES } from '../../../pipeline/contract.ts';
import { literal } from '../../../pipeline/warehouse.ts';
import { openLives, type Lives } from '../../lives.ts';
import { SUBSTANCE } from '../../flags.ts';

/**
 * A flag is the same thing in every edition: whatever an edition says was raised, every later one over a longer log says
 * too, with the same name and the same day. Drawn lives, plausible and wild, are read at several instants.
 */

const LIVES = 1_500;
const HOUR = 3_600_000;
const LAST = Date.UTC(2025, 10, 21, 3);
const CUTS = [Date.UTC(2025, 7, 20, 23), Date.UTC(2025, 8, 27, 5), Date.UTC(2025, 9, 20, 2)];
const CLASSES = ['permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi'];
const AGENCIES = ['kab-61.05', 'prov-61', 'kab-94.01'];
const USUAL =
  'VERIFIKASI_NASIONAL DISPOSISI_INSTANSI VERIFIKASI_INSTANSI DISPOSISI_UNIT RESPON_AWAL KLASIFIKASI_DIUBAH TINDAK_LANJUT'
    .concat(' TANGGAPAN_PELAPOR SELESAI DIBUKA_KEMBALI TINDAK_LANJUT SELESAI_OTOMATIS PENILAIAN')
    .split(' ');

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

/** Whole numbers below `n`, the same for the same seed. */
function drawer(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const at = (instant: number): string =>
  `timestamp '${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')}'`;

/** Lives up to an instant: the same as the longer ones, cut off. */
async function liveUntil(cut: number): Promise<void> {
  const draw = drawer(17);
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  const complaints: string[] = [];
  const events: string[] = [];
  for (let no = 0; no < LIVES; no++) {
    const received = LAST - draw(200 * 24) * HOUR;
    const wild = draw(3) === 0;
    const direct = draw(3) === 0 ? pick(AGENCIES) : null;
    if (received <= cut) complaints.push(`('L${no}', 'f', ${literal(pick(CLASSES))}, ${at(received)})`);
    else draw(4);
    let now = received;
    let told = 0;
    const add = (code: string): void => {
      told += 1;
      const agency = pick(AGENCIES);
      const unit = agency === 'kab-94.01' || draw(3) === 0 ? null : `${agency}/pupr`;
      const reason: Record<string, string> = {
        KLASIFIKASI_DIUBAH: pick(CLASSES),
        PERSETUJUAN_SIMPEL: pick(['diminta', 'diminta', 'disetujui', 'ditolak']),
      };
      const said = draw(2) === 0 ? `${SUBSTANCE} ${no}-${told}` : 'Ya.';
      const cells = [
        code === 'LAPORAN_DITERIMA' ? direct : agency,
        code === 'DISPOSISI_UNIT' ? (unit ?? 'kab-61.05/pupr') : code === 'LAPORAN_DITERIMA' ? null : unit,
        code === 'DISPOSISI_INSTANSI' || code === 'DIALIHKAN' ? pick(AGENCIES) : null,
        pick(['admin_nasional', 'admin_instansi', 'penghubung', 'pelapor']),
        said,
        reason[code] ?? null,
      ].map((cell) => (cell === null ? 'null' : literal(cell)));
      if (now <= cut)
        events.push(
          `('L${no}', 'f', 'L${no}-${told + 10}', ${literal(code)}, ${at(now)}, ${cells.join(', ')}, ${1 + draw(5)})`,
        );
      else draw(5);
    };
    add('LAPORAN_DITERIMA');
    const steps = 1 + draw(12);
    for (let step = 0; step < steps; step++) {
      now += draw(3) * draw(14) * draw(14) * HOUR;
      if (now > LAST) break;
      add(wild ? pick(EVENT_CODES) : (USUAL[step] ?? 'SELESAI'));
    }
  }
  await world.given('raw.complaint', 'complaint_id | feed_id');
  await world.given('raw.event', 'complaint_id | feed_id');
  const as_of = new Date(cut).toISOString().slice(0, 16).replace('T', ' ');
  await world.given(
    'landed.feed',
    `feed_id | name | kind | timezone | prefix | sample | cadence | as_of_at | landed_at | hash
     f | Test | files | Asia/Jakarta | | false | 0 6 * * * | ${as_of} | ${as_of} | x`,
  );
  await world.warehouse.run(
    `insert into raw.complaint (complaint_id, feed_id, class, received_at) values ${complaints.join(', ')}`,
  );
  await world.warehouse
    .run(`insert into raw.event (complaint_id, feed_id, event_id, code, "at", agency_id, unit_id,
    to_agency_id, actor_role, text, reason_code, rating) values ${events.join(', ')}`);
  await world.derive('core.flag');
}

interface Raised {
  flag_id: string;
  raised_day: string;
  cleared_day: string | null;
}

it(
  'keeps name and raised day in every later edition, and is of every kind',
  { timeout: 120_000 },
  async () => {
    const editions = new Map<number, Map<string, Raised>>();
    for (const cut of [...CUTS, LAST]) {
      await liveUntil(cut);
      const flags = await world.warehouse.rows<Raised>(
        'select flag_id, raised_day, cleared_day from core.flag',
      );
      editions.set(cut, new Map(flags.map((flag) => [flag.flag_id, flag])));
    }
    const instants = [...editions.keys()];
    const lost = instants.flatMap((early) =>
      instants
        .filter((late) => late > early)
        .flatMap((late) =>
          [...(editions.get(early)?.values() ?? [])].filter(
            ({ flag_id, raised_day }) => editions.get(late)?.get(flag_id)?.raised_day !== raised_day,
          ),
        ),
    );
    expect(lost.slice(0, 5)).toEqual([]);
    expect(lost.length).toBe(0);
    const codes = new Set([...(editions.get(LAST)?.keys() ?? [])].map((id) => id.slice(0, 3)));
    expect([...codes].sort()).toEqual(
      Array.from({ length: 17 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`),
    );
  },
);

it('an earlier event that lands late renames nothing', async () => {
  const LIFE = [
    '2025-09-01 02:00 | LAPORAN_DITERIMA',
    '2025-09-02 02:00 | DISPOSISI_INSTANSI | | | kab-61.05 | admin_nasional',
    '2025-09-10 02:00 | DIALIHKAN | | | prov-61 | admin_nasional',
    '2025-09-18 02:00 | SELESAI | prov-61',
    '2025-09-19 02:00 | DIBUKA_KEMBALI',
  ];
  const ids = async (isLateLanded: boolean): Promise<string[]> => {
    await world.live('berkadar', LIFE.join('\n'));
    if (isLateLanded)
      await world.warehouse.run(
        `insert into raw.event (complaint_id, feed_id, event_id, code, "at", actor_role)
        values ('A', 'f', 'late', 'VERIFIKASI_NASIONAL', timestamp '2025-09-01 05:00', 'admin_nasional')`,
      );
    await world.derive('core.flag');
    const flags = await world.warehouse.rows<Raised>('select flag_id from core.flag order by flag_id');
    return flags.map(({ flag_id }) => flag_id);
  };
  const before = await ids(false);
  expect(before).toEqual(expect.arrayContaining(['K02:A:e11', 'K13:A:e12', 'K11:A:e14']));
  expect(await ids(true)).toEqual(before);
});
