import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let lives: Lives;
beforeAll(async () => {
  lives = await openLives('2025-05-14 23:00');
});
afterAll(() => lives.close());

const COLUMNS = ['period', 'spell_no', 'holder_id', 'ombudsman_days'] as const;
const look = async (): Promise<string> => {
  await lives.derive('core.month_end');
  return lives.look('core.month_end', ...COLUMNS);
};

it('follows a report from the national desk to its agencies, clock C6 running on', async () => {
  await lives.live(
    'berkadar',
    `2025-01-20 02:00 | LAPORAN_DITERIMA
     2025-02-03 02:00 | DISPOSISI_INSTANSI | | | kab-61.05
     2025-02-04 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-03-10 02:00 | DIALIHKAN | kab-61.05 | | prov-61`,
  );
  expect(await look()).toBe(
    tidy(`period | spell_no | holder_id | ombudsman_days
          2025-01-01 | 0 | nasional       | -
          2025-02-01 | 1 | kab-61.05/pupr | 19
          2025-03-01 | 2 | prov-61        | 38
          2025-04-01 | 2 | prov-61        | 54
          2025-05-01 | 2 | prov-61        | 62`),
  );
});

it('leaves out what was closed at the month end, also when it was reopened later, and days of a hold', async () => {
  await lives.live(
    'berkadar',
    `2025-01-06 02:00 | LAPORAN_DITERIMA
     2025-01-06 03:00 | DISPOSISI_INSTANSI | | | kab-61.05
     2025-01-07 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-01-15 02:00 | PERMINTAAN_DATA | kab-61.05
     2025-01-20 02:00 | DATA_DILENGKAPI
     2025-02-20 02:00 | SELESAI | kab-61.05
     2025-03-10 02:00 | DIBUKA_KEMBALI | kab-61.05
     2025-04-15 02:00 | SELESAI | kab-61.05`,
  );
  expect(await look()).toBe(
    tidy(`period | spell_no | holder_id | ombudsman_days
          2025-01-01 | 1 | kab-61.05/pupr | 13
          2025-03-01 | 1 | kab-61.05/pupr | 52`),
  );
});

it('does not count a report that came and went within a month', async () => {
  await lives.live(
    'aspirasi',
    `2025-01-06 02:00 | LAPORAN_DITERIMA
     2025-01-31 02:00 | ARSIP`,
  );
  expect(await look()).toBe(COLUMNS.join(' | '));
});
