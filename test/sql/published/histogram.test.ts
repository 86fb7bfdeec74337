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

let folder: string;
let warehouse: Warehouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-histogram-'));
  const out = join(folder, 'demo');
  await generate({ out, cases: 1_500, seed: 11, asOf: '2026-06-10' });
  const place = placeFrom({ TILIK_DEMO_DIR: out }, join(folder, 'data'));
  const landings = [await land(await readFeed(DEMO_FEED), place)];
  warehouse = await openWarehouse(':memory:');
  await build(warehouse, { ...place, landings, indicators: INDICATORS });
});

afterAll(async () => {
  warehouse.close();
  await rm(folder, { recursive: true });
});

it('holds every clock once, by what became of it', async () => {
  const sides = await warehouse.rows<{ clock: string; counted: number; clocks: number; days: number }>(`
    with counted as (
      select clock, sum(finished) as finished, sum(open) as open, sum(transferred) as transferred, sum(ended) as ended,
        sum(days * (finished + open + transferred + ended)) as days
      from published.histogram group by clock
    ),
    clock as (
      select clock,
        count(*) filter (outcome = 'finished') as finished,
        count(*) filter (outcome in ('running', 'waiting')) as open,
        count(*) filter (outcome = 'transferred') as transferred,
        count(*) filter (outcome in ('archived', 'withdrawn', 'handed_over')) as ended,
        sum(elapsed_days) as days
      from core.clock group by clock
    )
    select clock.clock from clock left join counted on counted.clock = clock.clock
    where (clock.finished, clock.open, clock.transferred, clock.ended, clock.days)
      is distinct from (counted.finished, counted.open, counted.transferred, counted.ended, counted.days)`);
  expect(sides).toEqual([]);
  const { rows } = await warehouse.one<{ rows: number }>(
    `select count(distinct clock) as rows from published.histogram`,
  );
  expect(rows).toBeGreaterThanOrEqual(9);
});

it('splits clock C6 into the complaints of one agency and those of several', async () => {
  const { alone, shared, weight, all } = await warehouse.one<Record<string, number>>(`
    select
      (select sum(finished + open + transferred + ended) from published.histogram where clock = 'C6T') as alone,
      (select count(*) from core.cross_agency where is_cross) as shared,
      (select sum(finished + open + transferred + ended) from published.histogram where clock = 'C6L')
        - (select sum(held_days) from core.cross_holding) as weight,
      (select count(*) from core.clock where clock = 'C6') as "all"`);
  expect(shared).toBeGreaterThan(5);
  expect((alone ?? 0) + (shared ?? 0)).toBe(all);
  expect(weight).toBe(0);
});

it('gives the same curve as the cases taken one by one', async () => {
  interface Case {
    days: number;
    finished: boolean;
  }
  const cases = await warehouse.rows<Case>(
    `select elapsed_days as days, outcome = 'finished' as finished from core.substantive_response`,
  );
  const counts = await warehouse.rows<{ days: number; finished: number; censored: number }>(`
    select days, sum(finished) as finished, sum(open + transferred + ended) as censored
    from published.histogram where clock = 'C3S' group by days order by days`);
  expect(cases.length).toBeGreaterThan(500);
  expect(curveOfCounts(counts, 20)).toEqual(curveOfCases(cases, 20));
});

/** Product limit by going through every case on every day. */
function curveOfCases(cases: { days: number; finished: boolean }[], until: number): string[] {
  let survival = 1;
  return Array.from({ length: until + 1 }, (_, day) => {
    const atRisk = cases.filter(({ days }) => days >= day).length;
    const done = cases.filter(({ days, finished }) => days === day && finished).length;
    if (atRisk > 0) survival *= 1 - done / atRisk;
    return survival.toFixed(12);
  });
}

function curveOfCounts(
  counts: { days: number; finished: number; censored: number }[],
  until: number,
): string[] {
  let atRisk = counts.reduce((sum, { finished, censored }) => sum + finished + censored, 0);
  let survival = 1;
  return Array.from({ length: until + 1 }, (_, day) => {
    const at = counts.find(({ days }) => days === day);
    if (at !== undefined) {
      survival *= 1 - at.finished / atRisk;
      atRisk -= at.finished + at.censored;
    }
    return survival.toFixed(12);
  });
}
