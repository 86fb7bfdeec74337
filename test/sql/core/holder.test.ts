import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

it('leaves a reopened report in the hands that had closed it, and says whose days were whose', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | LAPORAN_DITERIMA
     2025-09-02 02:00 | DISPOSISI_INSTANSI | | | kab-61.05
     2025-09-03 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-09-10 02:00 | SELESAI | kab-61.05 | kab-61.05/pupr
     2025-09-29 02:00 | DIBUKA_KEMBALI
     2025-10-01 02:00 | BUKAN_WEWENANG | kab-61.05 | kab-61.05/pupr | | penghubung
     2025-10-02 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/dlh
     2025-10-06 02:00 | BUKAN_WEWENANG | kab-61.05 | | | admin_instansi`,
  );
  await world.derive('core.holder');
  expect(
    await world.look(
      'core.holder',
      'holder_no',
      'role',
      'agency_id',
      'unit_id',
      'start_day',
      'ombudsman_days',
    ),
  ).toBe(
    tidy(`holder_no | role     | agency_id | unit_id        | start_day  | ombudsman_days
          1         | nasional | -         | -              | 2025-09-01 | 0
          2         | instansi | kab-61.05 | -              | 2025-09-02 | 1
          3         | unit     | kab-61.05 | kab-61.05/pupr | 2025-09-03 | 19
          4         | instansi | kab-61.05 | -              | 2025-10-01 | 1
          5         | unit     | kab-61.05 | kab-61.05/dlh  | 2025-10-02 | 2
          6         | nasional | -         | -              | 2025-10-06 | 34`),
  );
});

it('does not let what follows a closing move it', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
     2025-09-02 02:00 | SELESAI
     2025-09-03 02:00 | DIALIHKAN | kab-61.05 | | prov-61`,
  );
  await world.derive('core.holder');
  expect(await world.look('core.holder', 'holder_no', 'role', 'unit_id', 'end_day')).toBe(
    tidy('holder_no | role | unit_id | end_day\n1 | unit | kab-61.05/pupr | 2025-09-02'),
  );
});
