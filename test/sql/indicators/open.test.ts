import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, points } = worldOf('open');

it('counts every report open at a month end with whoever had it then', async () => {
  await given(
    'core.month_end',
    `complaint_id | period     | spell_no | holder_id | ombudsman_days
     A            | 2025-01-01 | 0        | nasional  | -
     A            | 2025-02-01 | 1        | kab/pupr  | 3
     B            | 2025-02-01 | 1        | kab       | 70`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-02-01 | 2         | 2
          kab/pupr | 2025-02-01 | 1         | 1
          nasional | 2025-01-01 | 1         | 1
          nasional | 2025-02-01 | 2         | 2`),
  );
});
