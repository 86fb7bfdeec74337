import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFlags, type Flags } from '../../flags.ts';
import { tidy } from '../../tables.ts';

let flags: Flags;
beforeAll(async () => {
  flags = await openFlags();
});
afterAll(() => flags.close());

const none = 'code | severity | raised_day | cleared_day | days';
const RECEIVED = '2025-10-01 02:00 | LAPORAN_DITERIMA';
const SENT = '2025-10-02 02:00 | DISPOSISI_INSTANSI | | | kab-61.05';
const AT_UNIT = '2025-10-03 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr';
const CLOSED = '2025-10-06 02:00 | SELESAI | kab-61.05';

it.each([
  ['handled by nobody', [RECEIVED, '2025-10-02 02:00 | RESPON_AWAL']],
  [
    'at a unit before any agency',
    [RECEIVED, '2025-10-02 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr'],
  ],
  ['received twice', [RECEIVED, '2025-10-02 02:00 | LAPORAN_DITERIMA']],
  ['data nobody asked for', [RECEIVED, '2025-10-02 02:00 | DATA_DILENGKAPI']],
  ['reopened though never closed', [RECEIVED, '2025-10-02 02:00 | DIBUKA_KEMBALI']],
])('K17: %s', async (_, events) => {
  expect(await flags.raised('K17', '2025-10-08', 'berkadar', events.join('\n'))).toBe(
    tidy(`${none}\nK17 | 1 | 2025-10-02 | - | 4`),
  );
});

it('K17: handled once closed, and it stays: only a corrected load clears it', async () => {
  const handled = [
    RECEIVED,
    SENT,
    AT_UNIT,
    CLOSED,
    '2025-10-07 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr',
  ];
  expect(await flags.raised('K17', '2025-10-08', 'berkadar', handled.join('\n'))).toBe(
    tidy(`${none}\nK17 | 1 | 2025-10-07 | - | 1`),
  );
});

it('K17 is not for lives that merely are long', async () => {
  const life = [
    RECEIVED,
    '2025-10-01 03:00 | PERMINTAAN_DATA',
    '2025-10-01 04:00 | DATA_DILENGKAPI',
    SENT,
    AT_UNIT,
    CLOSED,
    '2025-10-07 02:00 | PENILAIAN | | | | pelapor | 4',
    '2025-10-08 02:00 | DIBUKA_KEMBALI',
    '2025-10-09 02:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr',
    '2025-10-10 02:00 | SELESAI',
  ];
  expect(await flags.raised('K17', '2025-10-30', 'berkadar', life.join('\n'))).toBe(none);
});
