import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('rating');

it('takes the last word of the reporter and none of an official', async () => {
  await given(
    'core.spell',
    `complaint_id | spell_no | agency_id | unit_id  | start_day
     A            | 1        | kab       | kab/pupr | 2025-01-06
     B            | 1        | kab       | -        | 2025-01-06
     C            | 1        | kab       | -        | 2025-01-06`,
  );
  await given(
    'core.event',
    `complaint_id | event_no | spell_no | code      | actor_role     | rating
     A            | 5        | 1        | PENILAIAN | pelapor        | 2
     A            | 6        | 1        | PENILAIAN | -              | 4
     A            | 7        | 1        | PENILAIAN | admin_instansi | 5
     B            | 5        | 1        | PENILAIAN | penghubung     | 5
     C            | 5        | 1        | PENILAIAN | pelapor        | -`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 1        | kab/pupr  | 2025-01-01 | 4         | 1`),
  );
});

it('charges nobody with a rating given after the holder returned the report', async () => {
  await given(
    'core.spell',
    `complaint_id | spell_no | agency_id | start_day  | end_event_no | end_reason
     A            | 1        | kab       | 2025-01-06 | 4            | transferred
     B            | 1        | kab       | 2025-01-06 | 4            | finished
     C            | 1        | kab       | 2025-01-06 | 6            | transferred`,
  );
  await given(
    'core.event',
    `complaint_id | event_no | spell_no | code      | actor_role | rating
     A            | 5        | 1        | PENILAIAN | pelapor    | 1
     B            | 5        | 1        | PENILAIAN | pelapor    | 3
     C            | 5        | 1        | PENILAIAN | pelapor    | 5`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          B            | 1        | kab       | 2025-01-01 | 3         | 1
          C            | 1        | kab       | 2025-01-01 | 5         | 1`),
  );
});
