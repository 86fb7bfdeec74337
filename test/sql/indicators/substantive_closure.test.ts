import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('substantive_closure');

it('refuses closings without substance, straight after a template or reopened within ten working days', async () => {
  await given(
    'core.closure',
    `complaint_id | event_no | spell_no | holder_id | start_day  | is_mature | has_substance | is_auto_after_template | reopened_days
     A            | 4        | 1        | kab       | 2025-01-06 | true      | true          | false                  | -
     B            | 4        | 1        | kab       | 2025-01-06 | true      | false         | false                  | -
     C            | 4        | 1        | kab       | 2025-01-06 | true      | true          | true                   | -
     D            | 4        | 1        | kab       | 2025-01-06 | true      | true          | false                  | 10
     E            | 4        | 1        | kab       | 2025-01-06 | true      | true          | false                  | 11
     F            | 4        | 1        | kab       | 2025-01-06 | false     | true          | false                  | -`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab       | 2025-01-01 | 1         | 1
          B            | 1        | kab       | 2025-01-01 | 0         | 1
          C            | 1        | kab       | 2025-01-01 | 0         | 1
          D            | 1        | kab       | 2025-01-01 | 0         | 1
          E            | 1        | kab       | 2025-01-01 | 1         | 1`),
  );
});
