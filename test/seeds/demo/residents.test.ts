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
  folder = await mkdtemp(join(tmpdir(), 'tilik-residents-'));
  const out = join(folder, 'demo');
  await generate({ out, cases: 100, seed: 3, asOf: '2026-06-10' });
  const place = placeFrom({ TILIK_DEMO_DIR: out }, join(folder, 'data'));
  const landings = [await land(await readFeed(DEMO_FEED), place)];
  warehouse = await openWarehouse(':memory:');
  await build(warehouse, { ...place, landings, indicators: INDICATORS });
});

afterAll(async () => {
  warehouse.close();
  await rm(folder, { recursive: true });
});

it('every regional government of the sample has residents, and no region loses its name or zone', async () => {
  const lacking = await warehouse.rows(`
    select agency.agency_id from core.agency as agency
    left join core.region as region on region.region_code = agency.region_code
    where agency.type in ('PROV', 'KAB', 'KOTA')
      and (region.population is null or region.zone is null or region.type <> agency.type)`);
  expect(lacking).toEqual([]);
  const names = await warehouse.rows<{ name: string }>(
    `select name from core.region where region_code in ('61', '61.05', '31', '34') order by region_code`,
  );
  expect(names.map(({ name }) => name)).toEqual([
    'DKI Jakarta',
    'DI Yogyakarta',
    'Kalimantan Barat',
    'Kab. Sintang',
  ]);
});

it('a province has as many residents as its regencies and cities together', async () => {
  const differing = await warehouse.rows(`
    select province.region_code
    from core.region as province
    join core.region as part on part.parent_code = province.region_code
    group by province.region_code, province.population
    having sum(part.population) <> province.population`);
  expect(differing).toEqual([]);
  const { least, most } = await warehouse.one<{ least: number; most: number }>(
    `select min(population) as least, max(population) as most from core.region where type <> 'PROV'`,
  );
  expect(least).toBeGreaterThanOrEqual(59_000);
  expect(most).toBeLessThanOrEqual(900_000);
});
