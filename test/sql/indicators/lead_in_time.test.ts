import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('lead_in_time');

it('lets every agency of a report share its result by the days it held it', async () => {
  await given(
    'core.cross_agency',
    `complaint_id | is_cross | is_lead_judged | is_lead_in_time
     A            | true     | true           | true
     B            | true     | true           | false
     C            | true     | false          | -`,
  );
  await given(
    'core.cross_holding',
    `complaint_id | spell_no | holder_id | start_day  | held_days
     A            | 1        | kab       | 2025-01-06 | 12
     A            | 2        | kab/pupr  | 2025-01-06 | 3
     B            | 1        | kab       | 2025-01-06 | 5
     C            | 1        | kab       | 2025-01-06 | 2`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab       | 2025-01-01 | 12        | 12
          A            | 2        | kab/pupr  | 2025-01-01 | 3         | 3
          B            | 1        | kab       | 2025-01-01 | 0         | 5`),
  );
});
