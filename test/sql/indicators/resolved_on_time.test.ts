import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, points } = worldOf('resolved_on_time');

it('counts what was due, by the month it started, for unit, agency and nation', async () => {
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | unit_id  | start_day  | outcome     | is_late | is_due
     A            | C4    | kab       | kab/pupr | 2025-01-06 | finished    | false   | true
     B            | C4    | kab       | kab/pupr | 2025-01-31 | finished    | true    | true
     C            | C4    | kab       | kab/pupr | 2025-01-31 | running     | true    | true
     D            | C4    | kab       | -        | 2025-02-03 | waiting     | false   | true
     E            | C3    | kab       | kab/pupr | 2025-01-06 | finished    | false   | true`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 1         | 3
          kab      | 2025-02-01 | 1         | 1
          kab/pupr | 2025-01-01 | 1         | 3
          nasional | 2025-01-01 | 1         | 3
          nasional | 2025-02-01 | 1         | 1`),
  );
});

it('leaves out what is not due yet, however quick it was, and what went away in time', async () => {
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | start_day  | outcome     | is_late | is_due
     A            | C4    | kab       | 2025-01-06 | finished    | false   | false
     B            | C4    | kab       | 2025-01-06 | transferred | false   | true
     C            | C4    | kab       | 2025-01-06 | archived    | false   | true
     D            | C4    | kab       | 2025-01-06 | withdrawn   | false   | true
     E            | C4    | kab       | 2025-01-06 | handed_over | false   | true`,
  );
  expect(await points()).toBe('entity | period | numerator | denominator');
});

it('keeps what was late already when it went away, as late', async () => {
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | start_day  | outcome     | is_late | is_due
     A            | C4    | kab       | 2025-01-06 | finished    | false   | true
     B            | C4    | kab       | 2025-01-06 | transferred | true    | true
     C            | C4    | kab       | 2025-01-06 | archived    | true    | true
     D            | C4    | kab       | 2025-01-06 | withdrawn   | true    | true
     E            | C4    | kab       | 2025-01-06 | handed_over | true    | true`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 1         | 5
          nasional | 2025-01-01 | 1         | 5`),
  );
});
