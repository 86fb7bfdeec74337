import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, points } = worldOf('completion');

it('counts closed reports among all that were not archived or withdrawn, open ones included', async () => {
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | unit_id  | start_day  | outcome
     A            | C6    | kab       | kab/pupr | 2025-01-06 | finished
     B            | C6    | kab       | kab/pupr | 2025-01-06 | running
     C            | C6    | kab       | -        | 2025-01-06 | handed_over
     D            | C6    | kab       | -        | 2025-01-06 | archived
     E            | C6    | kab       | -        | 2025-01-06 | withdrawn
     F            | C4    | kab       | -        | 2025-01-06 | finished`,
  );
  await given(
    'core.closing',
    `complaint_id | outcome
     A            | finished
     C            | handed_over
     D            | archived
     E            | withdrawn
     F            | finished`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 1         | 3
          kab/pupr | 2025-01-01 | 1         | 2
          nasional | 2025-01-01 | 1         | 3`),
  );
});

it('believes the closing where the policy ends clock C6 with the first follow-up', async () => {
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | start_day  | outcome
     A            | C6    | kab       | 2025-01-06 | finished
     B            | C6    | kab       | 2025-01-06 | finished
     C            | C6    | kab       | 2025-01-06 | finished`,
  );
  await given('core.closing', 'complaint_id | outcome\n A | finished\n C | archived');
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 1         | 2
          nasional | 2025-01-01 | 1         | 2`),
  );
});
