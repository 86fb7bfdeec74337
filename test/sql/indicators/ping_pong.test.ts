import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('ping_pong');

it('weighs reports thrown to and fro by the days each agency held them', async () => {
  await given(
    'core.cross_agency',
    'complaint_id | is_cross | is_ping_pong\n A | true | true\n B | true | false',
  );
  await given(
    'core.cross_holding',
    `complaint_id | spell_no | holder_id | start_day  | held_days
     A            | 1        | kab       | 2025-01-06 | 12
     A            | 2        | kab/pupr  | 2025-01-06 | 1
     B            | 1        | kab       | 2025-01-06 | 5`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab       | 2025-01-01 | 12        | 12
          A            | 2        | kab/pupr  | 2025-01-01 | 1         | 1
          B            | 1        | kab       | 2025-01-01 | 0         | 5`),
  );
});
