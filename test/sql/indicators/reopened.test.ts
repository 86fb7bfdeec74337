import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('reopened');

it('counts a report once a month and holding, reopened when any of its closings there was undone', async () => {
  await given(
    'core.closure',
    `complaint_id | event_no | spell_no | holder_id | day        | reopened_days
     A            | 5        | 1        | kab       | 2025-01-06 | 0
     A            | 9        | 1        | kab       | 2025-01-20 | -
     B            | 5        | 1        | kab       | 2025-01-06 | 12
     B            | 9        | 1        | kab       | 2025-02-20 | -
     C            | 5        | 2        | kab/pupr  | 2025-01-06 | -`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period | numerator | denominator
          A | 1 | kab      | 2025-01-01 | 1 | 1
          B | 1 | kab      | 2025-01-01 | 1 | 1
          B | 1 | kab      | 2025-02-01 | 0 | 1
          C | 2 | kab/pupr | 2025-01-01 | 0 | 1`),
  );
});
