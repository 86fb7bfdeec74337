import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, points } = worldOf('received');

it('counts every report once, in the month of receipt, with its last holder', async () => {
  await given(
    'core.complaint',
    `complaint_id | received_day | agency_id | unit_id
     A            | 2025-01-06   | kab       | kab/pupr
     B            | 2025-01-31   | kab       | -
     C            | 2025-02-01   | -         | -`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 2         | 2
          kab/pupr | 2025-01-01 | 1         | 1
          nasional | 2025-01-01 | 2         | 2
          nasional | 2025-02-01 | 1         | 1`),
  );
});
