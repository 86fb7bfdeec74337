import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../pipeline/checks.ts';
import { EVENT_CODES, type Manifest } from '../../../pipeline/contract.ts';
import { literal } from '../../../pipeline/warehouse.ts';
import { openWorld, type World } from '../../world.ts';
import { boringClocks } from './boring.ts';
import { readBoringWorld, readHistories } from './histories.ts';

/**
 * Histories nobody would invent: any event after any other, at any hour, in three zones, ties and reversals of dates.
 * Whatever comes, no rule of any model may break, and what is told of a report must fit together.
 */

const COMPLAINTS = 3_000;
const SEED = 20_261_121;
let world: World;

/** Small generator of whole numbers below `n`; the same seed, the same histories. */
function drawer(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const AGENCIES = ['kab-61.05', 'kab-94.01', 'kota-71.71', 'kl-kemenkes'];
const CLASSES = ['permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi'];
const ROLES = ['admin_nasional', 'admin_instansi', 'penghubung', 'pelapor'];
const AS_OF = Date.UTC(2025, 10, 21, 16);
const HOUR = 3_600_000;

function nastyRows(): { complaints: string[]; events: string[] } {
  const draw = drawer(SEED);
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  const complaints: string[] = [];
  const events: string[] = [];
  for (let at = 0; at < COMPLAINTS; at++) {
    const id = `N${at}`;
    const received = AS_OF - draw(200 * 24) * HOUR;
    complaints.push(`(${literal(id)}, 'f', ${literal(pick(CLASSES))}, ${stamp(received)})`);
    const direct = draw(4);
    events.push(
      event(id, 0, 'LAPORAN_DITERIMA', received, {
        agency: direct < 2 ? pick(AGENCIES) : null,
        unit: direct === 0,
      }),
    );
    let now = received;
    for (let no = 1; no <= draw(14); no++) {
      now = Math.min(AS_OF, now + draw(3) * draw(12) * draw(12) * HOUR);
      const code = pick(EVENT_CODES.slice(1));
      const giving = ['DISPOSISI_INSTANSI', 'DIALIHKAN'].includes(code);
      const anonymous = draw(3) === 0 && code !== 'DISPOSISI_UNIT';
      events.push(
        event(id, no, code, now, {
          agency: anonymous ? null : pick(AGENCIES),
          unit: code === 'DISPOSISI_UNIT' || (!giving && draw(2) === 0 && !anonymous),
          to: giving ? pick(AGENCIES) : null,
          role: pick(ROLES),
          text: draw(2) === 0 ? `${id}-${no} `.repeat(20) : 'Terima kasih.',
          reason: code === 'KLASIFIKASI_DIUBAH' ? pick(CLASSES) : null,
        }),
      );
    }
  }
  return { complaints, events };
}

interface Parts {
  agency: string | null;
  unit?: boolean;
  to?: string | null;
  role?: string;
  text?: string;
  reason?: string | null;
}

const stamp = (instant: number): string =>
  `timestamp '${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')}'`;
const text = (value: string | null | undefined): string =>
  value === null || value === undefined ? 'null' : literal(value);

function event(
  id: string,
  no: number,
  code: string,
  at: number,
  { agency, unit, to, role, text: said, reason }: Parts,
): string {
  const unitId = unit === true && agency !== null ? `${agency}/unit` : null;
  return `(${literal(id)}, 'f', ${literal(`${id}-${no}`)}, ${literal(code)}, ${stamp(at)}, ${text(agency)}, ${text(unitId)}, ${text(to)}, ${text(role)}, ${text(said)}, ${text(reason)})`;
}

beforeAll(async () => {
  world = await openWorld();
  await world.given(
    'landed.feed',
    `feed_id | name | kind | timezone | prefix | sample | cadence | as_of_at | landed_at | hash
     f | Nasty | files | Asia/Jakarta | | false | 0 6 * * * | 2025-11-21 16:00 | 2025-11-21 16:00 | x`,
  );
  const region: Record<string, string> = {
    'kab-61.05': '61.05',
    'kab-94.01': '94.01',
    'kota-71.71': '71.71',
  };
  const rows = AGENCIES.flatMap((id) => [
    `${id} | f | ${id} | KAB | - | ${region[id] ?? '-'}`,
    `${id}/unit | f | ${id} unit | OPD | ${id} | ${region[id] ?? '-'}`,
  ]);
  await world.given(
    'raw.agency',
    `agency_id | feed_id | name | type | parent_id | region_code\n${rows.join('\n')}`,
  );
  await world.given('raw.complaint', 'complaint_id | feed_id');
  await world.given('raw.event', 'complaint_id | feed_id');
  const { complaints, events } = nastyRows();
  await world.warehouse.run(
    `insert into raw.complaint (complaint_id, feed_id, class, received_at) values ${complaints.join(', ')}`,
  );
  await world.warehouse
    .run(`insert into raw.event (complaint_id, feed_id, event_id, code, "at", agency_id, unit_id, to_agency_id,
    actor_role, text, reason_code) values ${events.join(', ')}`);
  await world.deriveAll();
});

afterAll(() => world.close());

const broken = async (guilty: string): Promise<unknown[]> => world.warehouse.rows(`${guilty} limit 5`);

describe(`3,000 nasty histories (seed ${SEED})`, () => {
  it('break no rule of any model', async () => {
    const none: Manifest | null = null;
    const findings = await check(world.warehouse, world.built, none, ['f']);
    // What is given was never landed, so only the count of intake cannot hold.
    const judged = findings.filter(({ rule }) => !rule.includes('intake'));
    expect(judged).toEqual([]);
  });

  it('agree with the dull second way on every clock', async () => {
    const boring = await readBoringWorld(world.warehouse);
    for (const row of await readHistories(world.warehouse)) {
      const dull = boringClocks(row.events, row.class, row.as_of_day, boring);
      const ordered = dull.sort((a, b) =>
        (a.clock + String(a.no).padStart(3)).localeCompare(b.clock + String(b.no).padStart(3)),
      );
      expect(row.clocks, JSON.stringify(row.events)).toEqual(ordered);
    }
  });

  it('are open exactly while their clock C6 runs', async () => {
    expect(
      await broken(`select complaint.complaint_id from core.complaint as complaint
        join core.clock as clock on clock.complaint_id = complaint.complaint_id and clock.clock = 'C6'
        where complaint.is_open <> (clock.stop_day is null)`),
    ).toEqual([]);
  });

  it('share every day of C6 out among the holders', async () => {
    expect(
      await broken(`select holder.complaint_id, sum(ombudsman_days) as held, any_value(clock.elapsed_days) as counted
        from core.holder as holder
        join core.clock as clock on clock.complaint_id = holder.complaint_id and clock.clock = 'C6'
        group by holder.complaint_id having held <> counted`),
    ).toEqual([]);
  });

  it('raise no flag in the future and none on a closed report', async () => {
    expect(
      await broken(`select flag.complaint_id, code, raised_day from core.flag as flag
        join core.complaint as complaint on complaint.complaint_id = flag.complaint_id
        where not is_open or raised_day > as_of_day`),
    ).toEqual([]);
  });

  it('are of every kind', async () => {
    const { closed, reopened, transferred, held } = await world.warehouse.one<Record<string, number>>(`
      select count(*) filter (not is_open) as closed, count(*) filter (reopenings > 0 and is_open) as reopened,
        count(*) filter (transfers > 1) as transferred, count(*) filter (state = 'TERTUNDA') as held
      from core.complaint`);
    for (const count of [closed, reopened, transferred, held]) expect(count).toBeGreaterThan(50);
  });
});
