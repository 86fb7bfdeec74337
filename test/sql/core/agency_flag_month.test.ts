import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let lives: Lives;
beforeAll(async () => {
  lives = await openLives('2025-06-15 23:00');
});
afterAll(() => lives.close());

test('a report that is closed, reopened and passed on counts where and when it did so; the month that runs is left out', async () => {
  await lives.live(
    'tidak_berkadar',
    `2025-01-06 01:00 | LAPORAN_DITERIMA
     2025-01-06 02:00 | DISPOSISI_INSTANSI | | | kab-61.05 | admin_nasional
     2025-01-08 03:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr | | admin_instansi
     2025-01-20 03:00 | SELESAI | kab-61.05 | | | admin_instansi
     2025-02-10 03:00 | DIBUKA_KEMBALI | | | | pelapor
     2025-02-11 03:00 | PRIVASI_DIUBAH | kab-61.05 | | | admin_instansi
     2025-03-10 03:00 | DIALIHKAN | kab-61.05 | | prov-61 | admin_instansi
     2025-04-10 03:00 | ARSIP | prov-61 | | | admin_instansi`,
  );
  await lives.warehouse.run("update raw.event set reason_code = 'rahasia' where code = 'PRIVASI_DIUBAH'");
  await lives.derive('core.agency_flag_month');
  const columns = [
    'agency_id',
    'month',
    'received',
    'finished',
    'archived',
    'secreted',
    'open',
    'judged',
    'judged_finished',
  ];
  expect(await lives.look('core.agency_flag_month', ...columns)).toBe(
    tidy(
      `agency_id | month      | received | finished | archived | secreted | open | judged | judged_finished
       kab-61.05 | 2025-01-01 | 1        | 1        | 0        | 0        | 0    | 0      | 0
       kab-61.05 | 2025-02-01 | 0        | 0        | 0        | 1        | 1    | 1      | 1
       kab-61.05 | 2025-03-01 | 0        | 0        | 0        | 0        | 0    | 0      | 0
       kab-61.05 | 2025-04-01 | 0        | 0        | 0        | 0        | 0    | 0      | 0
       kab-61.05 | 2025-05-01 | 0        | 0        | 0        | 0        | 0    | 0      | 0
       prov-61   | 2025-03-01 | 1        | 0        | 0        | 0        | 1    | 0      | 0
       prov-61   | 2025-04-01 | 0        | 0        | 1        | 0        | 0    | 0      | 0
       prov-61   | 2025-05-01 | 0        | 0        | 0        | 0        | 0    | 0      | 0`,
    ),
  );
});
