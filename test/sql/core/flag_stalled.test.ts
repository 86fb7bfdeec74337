import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFlags, type Flags } from '../../flags.ts';
import { tidy } from '../../tables.ts';

let flags: Flags;
beforeAll(async () => {
  flags = await openFlags();
});
afterAll(() => flags.close());

const none = 'code | severity | raised_day | cleared_day | days';
const AT_UNIT = '2025-10-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr';
const ANSWERED = `${AT_UNIT}\n2025-10-02 02:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr`;

it('K10: ten silent working days are allowed; a rating or a new class does not break the silence', async () => {
  expect(await flags.raised('K10', '2025-10-16', 'berkadar', ANSWERED)).toBe(none);
  const changed = `${ANSWERED}\n2025-10-10 02:00 | KLASIFIKASI_DIUBAH | kab-61.05 | | | admin_instansi | aspirasi`;
  expect(await flags.raised('K10', '2025-10-17', 'berkadar', changed)).toBe(
    tidy(`${none}\nK10 | 2 | 2025-10-17 | - | 11`),
  );
  const handled = `${changed}
    2025-10-31 02:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr
    2025-11-18 02:00 | SELESAI`;
  expect(await flags.raised('K10', '2025-11-20', 'berkadar', handled)).toBe(
    tidy(`${none}\nK10 | 3 | 2025-10-17 | 2025-10-31 | 21\nK10 | 2 | 2025-11-17 | 2025-11-18 | 12`),
  );
});

it('K16: a hold lasts from the first request; asking again does not shorten it', async () => {
  const held = `${AT_UNIT}
    2025-10-02 02:00 | PERMINTAAN_DATA | kab-61.05
    2025-10-14 02:00 | PERMINTAAN_DATA | kab-61.05`;
  expect(await flags.raised('K16', '2025-10-16', 'berkadar', held)).toBe(none);
  expect(await flags.raised('K16', '2025-10-17', 'berkadar', held)).toBe(
    tidy(`${none}\nK16 | 2 | 2025-10-17 | - | 11`),
  );
  const supplied = `${held}\n2025-10-22 02:00 | DATA_DILENGKAPI\n2025-10-23 02:00 | PERMINTAAN_DATA | kab-61.05`;
  expect(await flags.raised('K16', '2025-11-07', 'berkadar', supplied)).toBe(
    tidy(`${none}\nK16 | 2 | 2025-10-17 | 2025-10-22 | 14\nK16 | 2 | 2025-11-07 | - | 11`),
  );
});

it('K09: five working days to decide, once the report is a candidate and consent was asked for', async () => {
  const asked = `2025-08-01 02:00 | LAPORAN_DITERIMA | kab-61.05
    2025-10-30 02:00 | PERSETUJUAN_SIMPEL | kab-61.05 | | | ombudsman | diminta`;
  expect(await flags.raised('K09', '2025-11-06', 'berkadar', asked)).toBe(none);
  expect(await flags.raised('K09', '2025-11-07', 'berkadar', asked)).toBe(
    tidy(`${none}\nK09 | 2 | 2025-11-07 | - | 6`),
  );
  const given = `${asked}\n2025-11-12 02:00 | PERSETUJUAN_SIMPEL | | | | pelapor | disetujui`;
  expect(await flags.raised('K09', '2025-11-28', 'berkadar', given)).toBe(
    tidy(`${none}\nK09 | 2 | 2025-11-07 | 2025-11-12 | 9`),
  );
  const early = asked.replace('2025-10-30', '2025-10-01');
  expect(await flags.raised('K09', '2025-11-28', 'berkadar', early)).toContain('2025-10-29');
  expect(await flags.raised('K09', '2025-11-28', 'aspirasi', asked)).toBe(none);
});
