import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { tidy } from '../../tables.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('counts reports once, by channel and district, with those typed in by an officer', async () => {
  await world.given(
    'core.clock',
    `complaint_id | clock | agency_id | unit_id  | start_day
     A            | C6    | kab       | kab/pupr | 2025-03-03
     B            | C6    | kab       | kab/pupr | 2025-03-20
     C            | C6    | kab       | -        | 2025-03-20
     A            | C2    | kab       | kab/pupr | 2025-03-03`,
  );
  await world.given(
    'core.complaint',
    `complaint_id | class    | channel    | district_code | is_manual_entry
     A            | berkadar | tatap_muka | 61.05.01      | true
     B            | berkadar | tatap_muka | 61.05.01      | false
     C            | berkadar | website    | -             | -`,
  );
  await world.derive('published.access');
  expect(
    await world.look(
      'published.access',
      'holder_id',
      'period',
      'channel',
      'district_code',
      'reports',
      'manual_entries',
    ),
  ).toBe(
    tidy(`holder_id | period     | channel    | district_code | reports | manual_entries
          kab       | 2025-03-01 | website    | -             | 1       | 0
          kab/pupr  | 2025-03-01 | tatap_muka | 61.05.01      | 2       | 1`),
  );
});

it('knows the districts of every regency', async () => {
  await world.derive('published.district');
  const { districts } = await world.warehouse.one<{ districts: number }>(
    `select count(*) as districts from published.district where region_code = '61.05'`,
  );
  expect(districts).toBe(14);
});
