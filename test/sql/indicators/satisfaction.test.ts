import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('satisfaction');

it('takes the last rating of each report in its month, and none by officials', async () => {
  await given(
    'core.complaint',
    'complaint_id | agency_id | unit_id\n A | kab | kab/pupr\n B | kab | -\n C | - | -\n D | kab | -',
  );
  await given(
    'core.event',
    `complaint_id | event_no | code              | day        | rating | actor_role
     A            | 5        | PENILAIAN         | 2025-01-06 | 1      | pelapor
     A            | 7        | PENILAIAN         | 2025-02-03 | 4      | pelapor
     B            | 5        | PENILAIAN         | 2025-01-06 | 5      | penghubung
     C            | 5        | PENILAIAN         | 2025-01-06 | 2      | -
     D            | 5        | TANGGAPAN_PELAPOR | 2025-01-06 | 3      | pelapor
     D            | 6        | PENILAIAN         | 2025-01-06 | -      | pelapor`,
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period | numerator | denominator
          A | 0 | kab/pupr | 2025-02-01 | 4 | 1
          C | 0 | nasional | 2025-01-01 | 2 | 1`),
  );
});
