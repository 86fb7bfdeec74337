import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

it('finds nothing on the straight path', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | LAPORAN_DITERIMA
     2025-09-02 02:00 | DISPOSISI_INSTANSI | | | kab-61.05
     2025-09-03 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-09-04 02:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr
     2025-09-08 02:00 | SELESAI | kab-61.05 | kab-61.05/pupr
     2025-09-09 02:00 | KOORDINASI_DIMULAI`,
  );
  await world.derive('core.deviation_case');
  expect(await world.look('core.deviation_case', 'deviation')).toBe('deviation');
});

it('names every way off it once', async () => {
  await world.live(
    'berkadar',
    `2025-06-02 02:00 | LAPORAN_DITERIMA
     2025-06-03 02:00 | PERMINTAAN_DATA
     2025-06-04 02:00 | DATA_DILENGKAPI
     2025-06-05 02:00 | DISPOSISI_INSTANSI | | | kab-61.05
     2025-06-16 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-06-17 02:00 | BUKAN_WEWENANG | kab-61.05 | | | admin_instansi
     2025-06-18 02:00 | DIALIHKAN | | | prov-61
     2025-06-19 02:00 | DISPOSISI_UNIT | prov-61 | prov-61/pupr
     2025-06-20 02:00 | BUKAN_WEWENANG | prov-61 | | | admin_instansi
     2025-06-23 02:00 | DIALIHKAN | | | kab-61.05
     2025-06-24 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/dlh
     2025-06-25 02:00 | KLASIFIKASI_DIUBAH
     2025-06-26 02:00 | KOORDINASI_DIMULAI
     2025-07-30 02:00 | RESPON_AWAL | kab-61.05 | kab-61.05/dlh
     2025-08-01 02:00 | SELESAI | kab-61.05
     2025-08-04 02:00 | DIBUKA_KEMBALI
     2025-09-01 02:00 | SELESAI_OTOMATIS`,
  );
  await world.derive('core.deviation_case');
  expect(await world.look('core.deviation_case', 'deviation')).toBe(
    tidy(`deviation
          banyak_unit
          dialihkan
          dibuka_kembali
          dikembalikan
          ditunda
          kelas_diubah
          koordinasi
          respons_terlambat
          saling_lempar
          tutup_otomatis
          verifikasi_terlambat`),
  );
});
