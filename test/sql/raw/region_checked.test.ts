import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRawWorld } from '../../raw.ts';
import { tidy } from '../../tables.ts';
import type { World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openRawWorld();
});
afterAll(() => world.close());

it('judges every region a feed gives', async () => {
  await world.given(
    'landed.region',
    `_feed | _row | region_code | name    | type | zone | population | population_year
     wib   | 1    | 61.05       | Sintang | KAB  | WIB  | 421306     | 2020
     wib   | 2    | 61.06       | Hulu    | KAB  | WIBB | -          | -
     wib   | 3    | 61.07       | Hulu    | KEC  | -    | -          | -
     wib   | 4    | -           | Hulu    | KAB  | -    | -          | -
     wib   | 5    | 61.08       | -       | KAB  | -    | -          | -
     wib   | 6    | 61.09       | Hulu    | KAB  | -    | -1         | -
     wib   | 7    | 61.10       | Hulu    | KAB  | -    | 10         | dua ribu
     wit   | 1    | 61.05       | Sintang | KAB  | WIB  | 430000     | 2021`,
  );
  await world.derive('raw.region');
  expect(await world.look('raw.region_checked', 'feed_id', 'row_no', 'reason', 'detail')).toBe(
    tidy(`feed_id | row_no | reason | detail
      wib | 1 | - | -
      wib | 2 | unknown_code  | zone: "WIBB" is none of WIB, WITA, WIT
      wib | 3 | unknown_code  | type: "KEC" is none of PROV, KAB, KOTA
      wib | 4 | missing_value | region_code
      wib | 5 | missing_value | name
      wib | 6 | bad_value     | population: "-1"
      wib | 7 | bad_value     | population_year: "dua ribu"
      wit | 1 | duplicate_id  | row 1 of feed wib was kept; differs in population, population_year`),
  );
  expect(await world.look('raw.region', 'region_code', 'population', 'population_year', 'zone')).toBe(
    tidy(`region_code | population | population_year | zone
          61.05       | 421306     | 2020            | WIB`),
  );
});
