import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let lives: Lives;
beforeAll(async () => {
  lives = await openLives();
});
afterAll(() => lives.close());

async function signalsOf(events: string): Promise<string> {
  await lives.live('berkadar', events);
  await lives.derive('core.agency_flag_i04');
  return lives.look('core.agency_flag_i04', 'day', 'is_raise', 'n');
}

// Twenty working days after 3 March 2025 are over on 9 April (Nyepi, Idul Fitri and its joint leave lie between).
test('raised on the day after twenty working days without an event; cleared by the next one', async () => {
  expect(
    await signalsOf(`
      2025-03-03 02:00 | LAPORAN_DITERIMA
      2025-03-03 03:00 | DISPOSISI_INSTANSI | | | kab-61.05 | admin_nasional
      2025-04-21 03:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr | | admin_instansi
      2025-04-22 03:00 | SELESAI | kab-61.05 | | | admin_instansi`),
  ).toBe(
    tidy(`day | is_raise | n
          2025-04-10 | true | 1
          2025-04-21 | false | -`),
  );
});

test('the list shows what was open at the last month end of the silence', async () => {
  await signalsOf(`
    2025-03-03 02:00 | LAPORAN_DITERIMA
    2025-03-03 03:00 | DISPOSISI_INSTANSI | | | kab-61.05 | admin_nasional
    2025-04-21 03:00 | SELESAI | kab-61.05 | | | admin_instansi`);
  expect(await lives.look('core.agency_flag_i04', 'evidence')).toContain(
    '"list":{"ind":"terbuka","bagian":"penyebut","dari":"2025-03","sampai":"2025-03"}',
  );
});

test('an event on the twentieth day keeps it silent', async () => {
  expect(
    await signalsOf(`
      2025-03-03 02:00 | LAPORAN_DITERIMA
      2025-03-03 03:00 | DISPOSISI_INSTANSI | | | kab-61.05 | admin_nasional
      2025-04-09 03:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr | | admin_instansi
      2025-04-22 03:00 | SELESAI | kab-61.05 | | | admin_instansi`),
  ).toBe('day | is_raise | n');
});

test('what the reporter or the system does is no activity of the agency', async () => {
  expect(
    await signalsOf(`
      2025-03-03 02:00 | LAPORAN_DITERIMA
      2025-03-03 03:00 | DISPOSISI_INSTANSI | | | kab-61.05 | admin_nasional
      2025-03-20 03:00 | TANGGAPAN_PELAPOR | | | | pelapor
      2025-05-20 03:00 | SELESAI_OTOMATIS | kab-61.05 | | | sistem`),
  ).toBe(
    tidy(`day | is_raise | n
          2025-04-10 | true | 1
          2025-05-20 | false | -`),
  );
});

test('with nothing open there is nothing to do', async () => {
  expect(
    await signalsOf(`
      2025-03-03 02:00 | LAPORAN_DITERIMA
      2025-03-03 03:00 | DISPOSISI_INSTANSI | | | kab-61.05 | admin_nasional
      2025-03-10 03:00 | SELESAI | kab-61.05 | | | admin_instansi`),
  ).toBe('day | is_raise | n');
});
