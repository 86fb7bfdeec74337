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

/** What must add up over a generated world: no report is lost between figures, and none counts twice. */

let folder: string;
let warehouse: Warehouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-point-'));
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

const number = async (sql: string): Promise<number> =>
  (await warehouse.one<{ n: number }>(`select coalesce((${sql}), 0)::integer as n`)).n;
const nation = (indicator: string, last = false): Promise<number> =>
  number(`select sum(numerator) from published.point where entity = 'nasional' and indicator = '${indicator}'
    ${last ? 'and period = (select max(period) from published.point)' : ''}`);

it('receives every report once, and closes what is closed', async () => {
  expect(await nation('received')).toBe(await number('select count(*) from published.complaint'));
  expect(await nation('closed')).toBe(
    await number(`select count(*) from published.complaint where state = 'SELESAI'`),
  );
});

it('divides the open reports without rest: by age, or not yet with an agency', async () => {
  const open = await nation('open', true);
  expect(open).toBeGreaterThan(10);
  expect(open).toBe(await number('select count(*) from published.complaint where is_open'));
  const bands = await Promise.all(
    ['open_to_5', 'open_to_14', 'open_to_60', 'open_over_60'].map((band) => nation(band, true)),
  );
  const unassigned = await number(
    'select count(*) from published.complaint where is_open and ombudsman_start_day is null',
  );
  expect(bands.reduce((sum, band) => sum + band, unassigned)).toBe(open);
});

it('has in stock what came and did not leave', async () => {
  const held = await number(`select sum(denominator) - sum(numerator) from published.point
    where entity = 'nasional' and indicator = 'clearance'`);
  expect(held).toBe(await number('select count(*) from published.spell where end_day is null'));
});

it('says the same as points, as cells and as cases', async () => {
  const sums = (table: string, where = 'true'): Promise<object[]> =>
    warehouse.rows(`select indicator, sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator
      from published.${table} where ${where} group by indicator order by indicator`);
  const points = await sums('point', `entity = 'nasional'`);
  expect(points.length).toBeGreaterThan(15);
  expect(await sums('cell')).toEqual(points);
  expect(await sums('counted')).toEqual(points);
});

it('adds up over types of agency and the national desk to the nation, month by month', async () => {
  expect(
    await number(`select count(*) from (
      select indicator, period, sum(numerator), sum(denominator) from published.point where entity = 'nasional' group by all
      except
      select indicator, period, sum(numerator), sum(denominator) from (
        select indicator, period, numerator, denominator from published.point where starts_with(entity, 'jenis-')
        union all
        select indicator, period, numerator, denominator from published.cell where holder_id = 'nasional'
      ) group by all)`),
  ).toBe(0);
});
