import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../../pipeline/build.ts';
import { readFeed } from '../../../pipeline/feed.ts';
import { INDICATORS } from '../../../pipeline/indicators.ts';
import { land } from '../../../pipeline/land.ts';
import { placeFrom } from '../../../pipeline/place.ts';
import { DEMO_FEED } from '../../../pipeline/settings.ts';
import { openWarehouse, type Warehouse } from '../../../pipeline/warehouse.ts';
import { generate } from '../../../seeds/demo/generate.ts';
import { boringStages, type StageLife } from './boring_stage.ts';

/** Stages and hand-offs of generated histories against a replay day by day, and against each other. */

let folder: string;
let warehouse: Warehouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-stage-'));
  const out = join(folder, 'demo');
  await generate({ out, cases: 3_000, seed: 11, asOf: '2026-06-10' });
  const place = placeFrom({ TILIK_DEMO_DIR: out }, join(folder, 'data'));
  const landings = [await land(await readFeed(DEMO_FEED), place)];
  warehouse = await openWarehouse(':memory:');
  await build(warehouse, { ...place, landings, indicators: INDICATORS });
});

afterAll(async () => {
  warehouse.close();
  await rm(folder, { recursive: true });
});

const count = async (sql: string): Promise<number> => (await warehouse.one<{ n: number }>(sql)).n;

it('puts every working day into exactly one stage: the days add up to the whole', async () => {
  const sums = `select complaint_id, sum(days) as days from core.stage group by complaint_id`;
  expect(await count('select count(*) as n from core.complaint where total_days > 0')).toBeGreaterThan(2_500);
  expect(
    await count(`select count(*) as n from core.complaint as complaint left join (${sums}) as whole
      on whole.complaint_id = complaint.complaint_id where whole.days is distinct from complaint.total_days`),
  ).toBe(0);
  expect(
    await count(`select count(*) as n from (select *, lag(to_no) over life as before from core.stage
      window life as (partition by complaint_id order by stage_no)) where before <> from_no`),
  ).toBe(0);
});

interface Row extends StageLife {
  complaint_id: string;
  sums: Record<string, number>;
}

it('agrees with the replay, stage by stage and holder by holder', async () => {
  const days = await warehouse.rows<{ day: string }>(
    `select strftime(day, '%Y-%m-%d') as day from core.calendar where is_workday
      and day between (select min(received_day) from core.complaint) and (select max(as_of_day) from core.feed) order by day`,
  );
  const workdays = days.map(({ day }) => day);
  const rows = await warehouse.rows<Omit<Row, 'sums'> & { sums: { name: string; days: number }[] }>(`
    with told as (
      select complaint_id, list({ code: code, day: strftime(day, '%Y-%m-%d'), arrives: starts_spell,
        agency: coalesce(to_agency_id, agency_id), unit: unit_id, role: actor_role, substantive: is_substantive }
        order by event_no) as events
      from core.event group by complaint_id
    ),
    summed as (
      select complaint_id, stage || ' ' || role || ' ' || coalesce(unit_id, agency_id, '') as name, sum(days)::integer as days
      from core.stage where days > 0 group by all
    ),
    whole as (select complaint_id, list({ name: name, days: days }) as sums from summed group by complaint_id)
    select complaint_id, strftime(received_day, '%Y-%m-%d') as received, strftime(as_of_day, '%Y-%m-%d') as "asOf", events,
      coalesce(sums, []) as sums
    from core.complaint join told using (complaint_id) left join whole using (complaint_id)`);
  expect(rows.length).toBeGreaterThan(2_500);
  const seen = new Set<string>();
  for (const { complaint_id, sums, ...life } of rows) {
    const quick = Object.fromEntries(sums.map(({ name, days: each }) => [name, each]));
    expect(quick, complaint_id).toEqual(boringStages(life, workdays));
    for (const { name } of sums) seen.add(name.split(' ')[0] ?? '');
  }
  expect([...seen].sort()).toEqual(
    [
      'data',
      'dikembalikan',
      'disposisi',
      'ditutup',
      'penanganan',
      'respons',
      'tanggapan',
      'verifikasi',
    ].sort(),
  );
});

it('hands over as often as agencies begin to hold', async () => {
  const received = await count(
    `select count(*) as n from core.handoff where level = 'instansi' and to_agency_id is not null`,
  );
  const begun = await count(`select count(*) as n from core.spell as spell
    join core.event as event on event.complaint_id = spell.complaint_id and event.event_no = spell.start_event_no
    where event.code <> 'LAPORAN_DITERIMA'`);
  expect(received).toBe(begun);
  expect(await count('select sum(transfers)::integer as n from core.path')).toBe(
    await count('select sum(transfers)::integer as n from core.complaint'),
  );
  expect(
    await count(`select count(*) as n from core.handoff where fate = 'returned' and level = 'instansi'`),
  ).toBeGreaterThan(20);
});

it('leaves as many days in transit in the hand-offs as in the stages', async () => {
  const transit = await count('select sum(transit_days)::integer as n from core.handoff');
  const returned = await count(`select sum(days)::integer as n from core.stage where stage = 'dikembalikan'`);
  expect(transit).toBeGreaterThan(30);
  expect(returned).toBeLessThanOrEqual(transit);
  expect(returned / transit).toBeGreaterThan(0.8);
});
