import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRawWorld } from '../../raw.ts';
import { tidy } from '../../tables.ts';
import type { World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openRawWorld();
});
afterAll(() => world.close());

it('holds every unusable row of every relation with its reason, and no free text', async () => {
  await world.given(
    'landed.agency',
    `_feed | _source  | _row | agency_id | name    | type  | parent_id
     wib   | a.csv    | 1    | kab       | Sintang | KAB   | -
     wib   | a.csv    | 2    | kab/pupr  | PUPR    | DINAS | kab`,
  );
  await world.given(
    'landed.complaint',
    `_feed | _source | _row | complaint_id | received_at | class    | title
     wit   | c.csv   | 1    | L1           | 2024-01-02  | berkadar | Budi
     wit   | c.csv   | 2    | L2           | 2024-02-30  | berkadar | Budi
     wit   | c.csv   | 3    | -            | 2024-01-02  | Budi 081234567890 | Budi`,
  );
  await world.given(
    'landed.event',
    `_feed | _source | _row | complaint_id | event_id | code    | at         | unit_id  | text
     wit   | e.csv   | 1    | L1           | 1        | SELESAI | 2024-01-02 | kab/pupr | Budi
     wit   | e.csv   | 2    | L2           | 2        | SELESAI | 2024-01-02 | -        | Budi`,
  );
  await world.given('landed.region', '_feed | _source | _row | region_code\n wib | r.csv | 1 | 61');
  await world.given(
    'landed.reject',
    `_feed | relation | _source | _row | reason          | detail                  | record
     wit   | event    | e.csv   | 4    | unreadable_line | line 4: missing columns | -`,
  );
  await world.derive('raw.quarantine');
  const columns = ['feed_id', 'relation', 'source', 'row_no', 'record_id', 'reason', 'detail', 'record'];
  expect(await world.look('raw.quarantine', ...columns)).toBe(EXPECTED);
});

const EXPECTED = tidy(`feed_id | relation | source | row_no | record_id | reason | detail | record
  wib | agency    | a.csv | 2 | kab/pupr | unknown_code       | type: "DINAS" is none of K, L, PROV, KAB, KOTA, OPD, BUMN, PTN | kab/pupr PUPR DINAS
  wib | region    | r.csv | 1 | 61       | missing_value      | name                                              | 61
  wit | complaint | c.csv | 2 | p-L2     | impossible_date    | received_at: "2024-02-30"                         | p-L2 2024-02-30 "berkadar"
  wit | complaint | c.csv | 3 | -        | missing_value      | complaint_id                                      | 2024-01-02 "Budi [telepon]"
  wit | event     | e.csv | 1 | p-1      | unknown_agency     | unit_id: "kab/pupr" is not among the agencies     | p-L1 p-1 "SELESAI" 2024-01-02
  wit | event     | e.csv | 2 | p-2      | parent_quarantined | its complaint is in quarantine                    | p-L2 p-2 "SELESAI" 2024-01-02
  wit | event     | e.csv | 4 | -        | unreadable_line    | line 4: missing columns                           | -`);
