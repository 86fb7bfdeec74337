import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('cross_case');

it('counts holdings of shared reports among all, by the month the first agency received them', async () => {
  await given(
    'core.cross_agency',
    'complaint_id | start_day | is_cross\n A | 2025-01-30 | true\n B | 2025-02-03 | false',
  );
  await given(
    'core.spell',
    `complaint_id | spell_no | agency_id | unit_id  | start_day
     A            | 1        | kab       | kab/pupr | 2025-01-30
     A            | 2        | kab       | -        | 2025-02-10
     B            | 1        | kab       | -        | 2025-02-03`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab/pupr  | 2025-01-01 | 1         | 1
          A            | 2        | kab       | 2025-01-01 | 1         | 1
          B            | 1        | kab       | 2025-02-01 | 0         | 1`),
  );
});
