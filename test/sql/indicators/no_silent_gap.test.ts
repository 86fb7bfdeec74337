import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('no_silent_gap');

it('allows ten working days of silence, not eleven, and leaves out what cannot be judged yet', async () => {
  await given(
    'core.silence',
    `complaint_id | spell_no | holder_id | start_day  | updates | longest_days
     A            | 1        | kab       | 2025-01-06 | 2       | 10
     A            | 2        | kab/pupr  | 2025-01-20 | 0       | 11
     B            | 1        | kab       | 2025-01-06 | 0       | -`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab       | 2025-01-01 | 1         | 1
          A            | 2        | kab/pupr  | 2025-01-01 | 0         | 1`),
  );
});
