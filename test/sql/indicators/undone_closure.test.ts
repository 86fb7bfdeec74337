import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('undone_closure');

it('counts a closing undone once, whatever undid it, and only when mature', async () => {
  await given(
    'core.closure',
    `complaint_id | event_no | spell_no | holder_id | start_day  | is_mature | reopened_days | is_answered_negatively | is_handed_over
     A            | 4        | 1        | kab       | 2025-01-06 | true      | 30            | true                   | true
     A            | 9        | 1        | kab       | 2025-01-06 | true      | -             | false                  | false
     B            | 4        | 1        | kab       | 2025-01-06 | true      | -             | true                   | false
     C            | 4        | 1        | kab       | 2025-01-06 | true      | -             | false                  | true
     D            | 4        | 1        | kab       | 2025-01-06 | false     | 1             | true                   | true`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab       | 2025-01-01 | 1         | 2
          B            | 1        | kab       | 2025-01-01 | 1         | 1
          C            | 1        | kab       | 2025-01-01 | 1         | 1`),
  );
});
