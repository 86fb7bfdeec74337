import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('closed');

it('counts what was finished, in the month of closing; archived and handed over is not closed', async () => {
  await given(
    'core.complaint',
    `complaint_id | received_day | closed_day | agency_id | unit_id
     A            | 2025-01-06   | 2025-03-31 | kab       | kab/pupr
     B            | 2025-01-06   | 2025-03-31 | kab       | -
     C            | 2025-01-06   | 2025-03-31 | -         | -
     D            | 2025-01-06   | 2025-04-01 | -         | -
     E            | 2025-01-06   | -          | kab       | -`,
  );
  await given(
    'core.closing',
    'complaint_id | outcome\n A | finished\n B | handed_over\n C | archived\n D | finished',
  );
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          A            | 0        | kab/pupr  | 2025-03-01 | 1         | 1
          D            | 0        | nasional  | 2025-04-01 | 1         | 1`),
  );
});
