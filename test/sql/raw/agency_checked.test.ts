import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRawWorld } from '../../raw.ts';
import { tidy } from '../../tables.ts';
import type { World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openRawWorld();
});
afterAll(() => world.close());

it('keeps the history of an agency, but of one feed only and of one day once', async () => {
  await world.given(
    'landed.agency',
    `_feed | _row | agency_id | name     | type | parent_id | region_code | valid_from | valid_to
     wib   | 1    | kab-65.01 | Bulungan | KAB  | -         | 64.01       | -          | 2012-10-24
     wib   | 2    | kab-65.01 | Bulungan | KAB  | -         | 65.01       | 2012-10-25 | -
     wib   | 3    | kab-65.01 | Bulongan | KAB  | -         | 65.01       | 2012-10-25 | -
     wib   | 4    | kab-65.01 | Bulungan | KAB  | nowhere   | 65.01       | 2020-01-01 | -
     wib   | 5    | kab-65.02 | Malinau  | KAB  | -         | 65.02       | 2020-01-01 | 2019-12-31
     wit   | 1    | kab-65.01 | Bulungan | KAB  | -         | 65.01       | 2024-01-01 | -`,
  );
  await world.derive('raw.agency');
  expect(await world.look('raw.agency_checked', 'feed_id', 'row_no', 'reason', 'detail')).toBe(
    tidy(`feed_id | row_no | reason | detail
      wib | 1 | - | -
      wib | 2 | - | -
      wib | 3 | duplicate_id    | row 2 of feed wib was kept; differs in name
      wib | 4 | unknown_agency  | parent_id: "nowhere" is unknown, in quarantine or below this very agency
      wib | 5 | impossible_date | valid_to: "2019-12-31" is before valid_from
      wit | 1 | duplicate_id    | row 1 of feed wib was kept; differs in region_code, valid_from, valid_to`),
  );
});

it('judges every agency, parents up to the top', async () => {
  await world.given(
    'landed.agency',
    `_feed | _row | agency_id | name        | type | parent_id | connected_from | valid_to
     wib   | 1    | prov-61   | Kalbar      | PROV | -         | 2018-01-31     | -
     wib   | 2    | kab-61.05 | Sintang     | KAB  | prov-61   | -              | -
     wib   | 3    | a/pupr    | Dinas PUPR  | OPD  | kab-61.05 | -              | -
     wib   | 4    | -         | Nameless    | KAB  | -         | -              | -
     wib   | 5    | b         | -           | KAB  | -         | -              | -
     wib   | 6    | c         | Kantor      | DINAS | -        | -              | -
     wib   | 7    | d         | Kantor      | KAB  | -         | 2018-02-30     | -
     wib   | 8    | e         | Kantor      | KAB  | -         | -              | lusa
     wib   | 9    | f/1       | Unit of c   | OPD  | c         | -              | -
     wib   | 10   | f/2       | Unit of f/1 | OPD  | f/1       | -              | -
     wib   | 11   | g/1       | Circle      | OPD  | g/2       | -              | -
     wib   | 12   | g/2       | Circle      | OPD  | g/1       | -              | -
     wib   | 13   | a/pupr    | PUPR lama   | OPD  | kab-61.05 | -              | -
     wit   | 1    | kab-61.05 | Sintang     | KAB  | prov-61   | -              | -`,
  );
  await world.derive('raw.agency');
  expect(await world.look('raw.agency_checked', 'feed_id', 'row_no', 'reason', 'detail')).toBe(
    tidy(`feed_id | row_no | reason | detail
      wib | 1  | - | -
      wib | 2  | - | -
      wib | 3  | - | -
      wib | 4  | missing_value   | agency_id
      wib | 5  | missing_value   | name
      wib | 6  | unknown_code    | type: "DINAS" is none of K, L, PROV, KAB, KOTA, OPD, BUMN, PTN
      wib | 7  | impossible_date | connected_from: "2018-02-30"
      wib | 8  | bad_value       | valid_to: "lusa"
      wib | 9  | unknown_agency  | parent_id: "c" is unknown, in quarantine or below this very agency
      wib | 10 | unknown_agency  | parent_id: "f/1" is unknown, in quarantine or below this very agency
      wib | 11 | unknown_agency  | parent_id: "g/2" is unknown, in quarantine or below this very agency
      wib | 12 | unknown_agency  | parent_id: "g/1" is unknown, in quarantine or below this very agency
      wib | 13 | duplicate_id    | row 3 of feed wib was kept; differs in name
      wit | 1  | duplicate_id    | row 2 of feed wib was kept; identical`),
  );
  expect(await world.look('raw.agency', 'agency_id', 'name', 'parent_id', 'connected_from')).toBe(
    tidy(`agency_id | name       | parent_id | connected_from
          a/pupr    | Dinas PUPR | kab-61.05 | -
          kab-61.05 | Sintang    | prov-61   | -
          prov-61   | Kalbar     | -         | 2018-01-31`),
  );
});
