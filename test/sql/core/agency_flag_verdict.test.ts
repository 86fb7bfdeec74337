import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let lives: Lives;
beforeAll(async () => {
  lives = await openLives();
});
afterAll(() => lives.close());

const SAID = 'Jalan sudah kami tinjau dan akan kami perbaiki dalam minggu ini bersama dinas terkait.';

/** Verdict on an information request (five working days) disposed to the unit on 1 September 2025: due on 9 September. */
async function verdictOf(events: string): Promise<string> {
  await lives.live(
    'permintaan_informasi',
    `2025-09-01 01:00 | LAPORAN_DITERIMA
     2025-09-01 02:00 | DISPOSISI_INSTANSI | | | kab-61.05 | admin_nasional
     2025-09-01 03:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr | | admin_instansi
     ${events}`,
  );
  await lives.derive('core.agency_flag_verdict');
  return lives.look('core.agency_flag_verdict', 'agency_id', 'known_day', 'is_on_time');
}
const verdict = (day: string, isOnTime: boolean): string =>
  tidy(`agency_id | known_day | is_on_time\n kab-61.05 | ${day} | ${isOnTime}`);
const NONE = 'agency_id | known_day | is_on_time';

test.each([
  ['closed on the last day', '2025-09-09 03:00 | SELESAI | kab-61.05', verdict('2025-09-09', true)],
  ['closed a day later', '2025-09-10 03:00 | SELESAI | kab-61.05', verdict('2025-09-10', false)],
  ['still open', '', verdict('2025-09-10', false)],
  ['archived in time', '2025-09-09 03:00 | ARSIP | kab-61.05', NONE],
  ['archived when it was late already', '2025-09-11 03:00 | ARSIP | kab-61.05', verdict('2025-09-10', false)],
  [
    'waiting for the reporter until it was closed',
    `2025-09-09 03:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${SAID}
     2025-09-23 03:00 | SELESAI_OTOMATIS | kab-61.05 | | | sistem`,
    verdict('2025-09-23', true),
  ],
  [
    'the reporter replied, and the clock ran out before the closing that dates it back',
    `2025-09-09 03:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${SAID}
     2025-09-11 03:00 | TANGGAPAN_PELAPOR | | | | pelapor
     2025-09-15 03:00 | SELESAI | kab-61.05`,
    verdict('2025-09-12', false),
  ],
  [
    'a reopening does not take back the first verdict',
    `2025-09-03 03:00 | SELESAI | kab-61.05
     2025-09-04 03:00 | DIBUKA_KEMBALI | | | | pelapor
     2025-10-20 03:00 | SELESAI | kab-61.05`,
    verdict('2025-09-03', true),
  ],
])('%s', async (_case, events, expected) => expect(await verdictOf(events)).toBe(expected));
