import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('open_to_60');

it('counts what stands open for 15 to 60 working days, and nothing no agency had yet', async () => {
  await given(
    'core.month_end',
    `complaint_id | period     | spell_no | holder_id | ombudsman_days
     none         | 2025-01-01 | 0        | nasional  | -
     0            | 2025-01-01 | 1        | kab       | 0
     5            | 2025-01-01 | 1        | kab       | 5
     6            | 2025-01-01 | 1        | kab       | 6
     14           | 2025-01-01 | 1        | kab       | 14
     15           | 2025-01-01 | 1        | kab       | 15
     60           | 2025-01-01 | 1        | kab       | 60
     61           | 2025-01-01 | 1        | kab       | 61
     999          | 2025-01-01 | 1        | kab       | 999`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period | numerator | denominator
          15 | 1 | kab | 2025-01-01 | 1 | 1
          60 | 1 | kab | 2025-01-01 | 1 | 1`),
  );
});
