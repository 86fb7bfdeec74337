import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases, points } = worldOf('clearance');

it('counts what came and what left, each in its month; in one month both stand in one row', async () => {
  await given(
    'core.spell',
    `complaint_id | spell_no | agency_id | unit_id  | start_day  | end_day
     A            | 1        | kab       | kab/pupr | 2025-01-06 | 2025-01-31
     A            | 2        | kab       | -        | 2025-01-31 | 2025-02-03
     B            | 1        | kab       | -        | 2025-02-06 | -`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period | numerator | denominator
          A | 1 | kab/pupr | 2025-01-01 | 1 | 1
          A | 2 | kab      | 2025-01-01 | 0 | 1
          A | 2 | kab      | 2025-02-01 | 1 | 0
          B | 1 | kab      | 2025-02-01 | 0 | 1`),
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 1         | 2
          kab      | 2025-02-01 | 1         | 1
          kab/pupr | 2025-01-01 | 1         | 1
          nasional | 2025-01-01 | 1         | 2
          nasional | 2025-02-01 | 1         | 1`),
  );
});
