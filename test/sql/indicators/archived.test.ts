import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, points } = worldOf('archived');

it('is a share of everything that ended in the month, at the national desk too', async () => {
  await given(
    'core.complaint',
    `complaint_id | closed_day | agency_id | unit_id
     A            | 2025-03-31 | kab       | kab/pupr
     B            | 2025-03-31 | kab       | -
     C            | 2025-03-31 | -         | -
     D            | 2025-03-31 | kab       | -
     E            | -          | kab       | -`,
  );
  await given(
    'core.closing',
    'complaint_id | outcome\n A | finished\n B | archived\n C | archived\n D | withdrawn',
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-03-01 | 1         | 3
          kab/pupr | 2025-03-01 | 0         | 1
          nasional | 2025-03-01 | 2         | 4`),
  );
});
