import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('closed_with_evidence');

it('asks for reason and evidence of every closing; where evidence is never told there is no answer', async () => {
  await given(
    'core.closure',
    `complaint_id | event_no | spell_no | holder_id | start_day  | has_reason | has_evidence
     A            | 4        | 1        | kab       | 2025-01-06 | true       | true
     A            | 9        | 1        | kab       | 2025-01-06 | true       | false
     B            | 4        | 1        | kab       | 2025-01-06 | false      | true
     C            | 4        | 1        | kab       | 2025-01-06 | true       | -`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab       | 2025-01-01 | 1         | 2
          B            | 1        | kab       | 2025-01-01 | 0         | 1`),
  );
});
