import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, cases } = worldOf('visible_to_public');

it('leaves out what the reporter hides, and counts what an official hides as not visible', async () => {
  await given(
    'core.feed_telling',
    'feed_id | tells_public | tells_attachments\n f | true | true\n mute | false | true',
  );
  await given(
    'core.privacy',
    `complaint_id | privacy        | received_privacy
     open         | publik         | publik
     nameless     | anonim         | anonim
     by-reporter  | rahasia        | publik
     by-official  | anonim_rahasia | anonim
     born-secret  | rahasia        | rahasia
     unread       | publik         | publik
     archived     | publik         | publik
     untold       | publik         | publik`,
  );
  await given(
    'core.event',
    `complaint_id | feed_id | event_no | code               | is_public | actor_role     | reason_code
     open         | f       | 1        | DISPOSISI_INSTANSI | true      | admin_nasional | -
     open         | f       | 2        | TINDAK_LANJUT      | false     | penghubung     | -
     nameless     | f       | 1        | DISPOSISI_INSTANSI | true      | admin_nasional | -
     by-reporter  | f       | 1        | DISPOSISI_INSTANSI | true      | admin_nasional | -
     by-reporter  | f       | 2        | PRIVASI_DIUBAH     | false     | pelapor        | rahasia
     by-official  | f       | 1        | DISPOSISI_INSTANSI | true      | admin_nasional | -
     by-official  | f       | 2        | PRIVASI_DIUBAH     | false     | admin_instansi | anonim_rahasia
     born-secret  | f       | 1        | DISPOSISI_INSTANSI | true      | admin_nasional | -
     unread       | f       | 1        | DISPOSISI_INSTANSI | false     | admin_nasional | -
     archived     | f       | 1        | DISPOSISI_INSTANSI | true      | admin_nasional | -
     untold       | mute    | 1        | DISPOSISI_INSTANSI | false     | admin_nasional | -`,
  );
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | start_day  | outcome
     open         | C6    | kab       | 2025-01-06 | running
     nameless     | C6    | kab       | 2025-01-06 | finished
     by-reporter  | C6    | kab       | 2025-01-06 | running
     by-official  | C6    | kab       | 2025-01-06 | running
     born-secret  | C6    | kab       | 2025-01-06 | running
     unread       | C6    | kab       | 2025-01-06 | running
     archived     | C6    | kab       | 2025-01-06 | finished
     untold       | C6    | kab       | 2025-01-06 | running`,
  );
  await given('core.closing', 'complaint_id | outcome\n nameless | finished\n archived | archived');
  expect(await cases()).toBe(
    tidy(`complaint_id | spell_no | holder_id | period     | numerator | denominator
          by-official  | 0        | kab       | 2025-01-01 | 0         | 1
          nameless     | 0        | kab       | 2025-01-01 | 1         | 1
          open         | 0        | kab       | 2025-01-01 | 1         | 1
          unread       | 0        | kab       | 2025-01-01 | 0         | 1`),
  );
});
