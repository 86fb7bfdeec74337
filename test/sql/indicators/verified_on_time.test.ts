import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('verified_on_time');

it('counts a holding as soon as its clock has stopped, by whatever, or its due day has passed', async () => {
  await given(
    'core.clock',
    `complaint_id | clock | spell_no | agency_id | unit_id  | start_day  | stop_day   | is_late | is_due | outcome
     A            | C2    | 1        | kab       | kab/pupr | 2025-01-06 | 2025-01-07 | false   | true   | finished
     B            | C2    | 2        | kab       | -        | 2025-01-06 | 2025-01-20 | true    | true   | transferred
     C            | C2    | 1        | kab       | -        | 2025-01-06 | -          | true    | true   | running
     D            | C2    | 1        | kab       | -        | 2025-01-30 | -          | false   | false  | running
     E            | C2    | 1        | kab       | -        | 2025-01-30 | 2025-01-31 | false   | false  | archived
     F            | C3    | 1        | kab       | -        | 2025-01-06 | 2025-01-07 | false   | true   | finished`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab/pupr  | 2025-01-01 | 1         | 1
          B            | 2        | kab       | 2025-01-01 | 0         | 1
          C            | 1        | kab       | 2025-01-01 | 0         | 1
          E            | 1        | kab       | 2025-01-01 | 1         | 1`),
  );
});
