import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('followed_up');

it('counts holdings with a follow-up of substance, of those that did not go away', async () => {
  await given(
    'core.clock',
    `complaint_id | clock | spell_no | agency_id | unit_id  | start_day  | outcome
     A            | C4    | 1        | kab       | kab/pupr | 2025-01-06 | finished
     A            | C4    | 2        | kab       | -        | 2025-02-06 | running
     B            | C4    | 1        | kab       | -        | 2025-01-06 | waiting
     C            | C4    | 1        | kab       | -        | 2025-01-06 | transferred
     D            | C4    | 1        | kab       | -        | 2025-01-06 | archived
     E            | C4    | 1        | kab       | -        | 2025-01-06 | handed_over
     F            | C3    | 1        | kab       | -        | 2025-01-06 | finished`,
  );
  await given(
    'core.event',
    `complaint_id | event_no | spell_no | code          | is_substantive
     A            | 3        | 1        | TINDAK_LANJUT | true
     A            | 4        | 1        | TINDAK_LANJUT | true
     A            | 6        | 2        | RESPON_AWAL   | true
     B            | 3        | 1        | TINDAK_LANJUT | false
     C            | 3        | 1        | TINDAK_LANJUT | true`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period | numerator | denominator
          A | 1 | kab/pupr | 2025-01-01 | 1 | 1
          A | 2 | kab      | 2025-02-01 | 0 | 1
          B | 1 | kab      | 2025-01-01 | 0 | 1
          E | 1 | kab      | 2025-01-01 | 0 | 1`),
  );
});
