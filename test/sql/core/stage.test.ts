import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const COLUMNS = ['stage_no', 'stage', 'role', 'unit_id', 'from_day', 'to_day', 'days', 'is_open'];

it('cuts a straight life at disposition, unit, response and reply', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | LAPORAN_DITERIMA
     2025-09-02 02:00 | DISPOSISI_INSTANSI | | | kab-61.05
     2025-09-03 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-09-08 02:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr
     2025-09-12 02:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${'Jalan sudah ditambal dan diperiksa bersama warga setempat. '.repeat(2)}
     2025-09-15 02:00 | KOORDINASI_DIMULAI
     2025-09-26 02:00 | SELESAI_OTOMATIS`,
  );
  await world.derive('core.stage');
  expect(await world.look('core.stage', ...COLUMNS)).toBe(
    tidy(`stage_no | stage      | role     | unit_id        | from_day   | to_day     | days | is_open
          1        | verifikasi | nasional | -              | 2025-09-01 | 2025-09-02 | 1    | false
          2        | disposisi  | instansi | -              | 2025-09-02 | 2025-09-03 | 1    | false
          3        | respons    | unit     | kab-61.05/pupr | 2025-09-03 | 2025-09-08 | 2    | false
          4        | penanganan | unit     | kab-61.05/pupr | 2025-09-08 | 2025-09-12 | 4    | false
          5        | tanggapan  | unit     | kab-61.05/pupr | 2025-09-12 | 2025-09-26 | 10   | false`),
  );
});

it('tells holds, refusals and reopenings from the work itself', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05
     2025-09-02 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-09-03 02:00 | BUKAN_WEWENANG | kab-61.05 | kab-61.05/pupr | | penghubung
     2025-09-04 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/dlh
     2025-09-08 02:00 | PERMINTAAN_DATA | kab-61.05 | kab-61.05/dlh
     2025-09-09 02:00 | PENILAIAN
     2025-09-10 02:00 | DATA_DILENGKAPI
     2025-09-11 02:00 | BUKAN_WEWENANG | kab-61.05 | | | admin_instansi
     2025-09-15 02:00 | DISPOSISI_INSTANSI | | | prov-61
     2025-09-16 02:00 | SELESAI | prov-61
     2025-09-22 02:00 | DIBUKA_KEMBALI`,
  );
  await world.derive('core.stage');
  expect(
    await world.look('core.stage', 'stage_no', 'stage', 'role', 'agency_id', 'unit_id', 'days', 'is_open'),
  ).toBe(
    tidy(`stage_no | stage        | role     | agency_id | unit_id        | days | is_open
          1        | disposisi    | instansi | kab-61.05 | -              | 1    | false
          2        | respons      | unit     | kab-61.05 | kab-61.05/pupr | 1    | false
          3        | dikembalikan | instansi | kab-61.05 | -              | 1    | false
          4        | respons      | unit     | kab-61.05 | kab-61.05/dlh  | 1    | false
          5        | data         | unit     | kab-61.05 | kab-61.05/dlh  | 2    | false
          6        | respons      | unit     | kab-61.05 | kab-61.05/dlh  | 1    | false
          7        | dikembalikan | nasional | -         | -              | 2    | false
          8        | disposisi    | instansi | prov-61   | -              | 1    | false
          9        | ditutup      | instansi | prov-61   | -              | 4    | false
          10       | penanganan   | instansi | prov-61   | -              | 44   | true`),
  );
});

it('begins with the receipt when the first event comes later, and ends with the closing that stands', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | PENILAIAN
     2025-09-03 02:00 | DISPOSISI_INSTANSI | | | kab-94.01
     2025-09-04 16:00 | SELESAI | kab-94.01
     2025-09-08 02:00 | DIALIHKAN | | | prov-61`,
  );
  await world.derive('core.stage');
  expect(await world.look('core.stage', ...COLUMNS)).toBe(
    tidy(`stage_no | stage      | role     | unit_id | from_day   | to_day     | days | is_open
          1        | verifikasi | nasional | -       | 2025-09-01 | 2025-09-03 | 2    | false
          2        | disposisi  | instansi | -       | 2025-09-03 | 2025-09-05 | 1    | false`),
  );
});
