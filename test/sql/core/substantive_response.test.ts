import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

const SUBSTANCE =
  'Papan jembatan sudah diganti hari ini bersama warga dan pagar pengaman dipasang kembali di kedua sisi.';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const look = async (): Promise<string> => {
  await world.derive('core.substantive_response');
  return world.look(
    'core.substantive_response',
    'spell_no',
    'start_day',
    'stop_day',
    'outcome',
    'paused_days',
    'elapsed_days',
  );
};

it('passes over an empty thank-you and stops at the first answer that says something', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | LAPORAN_DITERIMA
     2025-09-01 03:00 | DISPOSISI_INSTANSI | | | kab-61.05
     2025-09-02 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-09-03 02:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr | | penghubung | Terima kasih.
     2025-09-10 02:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${SUBSTANCE}`,
  );
  expect(await look()).toBe(
    tidy(`spell_no | start_day  | stop_day   | outcome  | paused_days | elapsed_days
          1        | 2025-09-02 | 2025-09-10 | finished | 0           | 5`),
  );
});

it('takes a hold out, and lets a closing without substance end the wait without answering it', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
     2025-09-02 02:00 | PERMINTAAN_DATA | kab-61.05 | kab-61.05/pupr
     2025-09-09 02:00 | DATA_DILENGKAPI
     2025-09-11 02:00 | SELESAI | kab-61.05 | kab-61.05/pupr`,
  );
  expect(await look()).toBe(
    tidy(`spell_no | start_day  | stop_day   | outcome | paused_days | elapsed_days
          1        | 2025-09-01 | 2025-09-11 | closed  | 4           | 3`),
  );
});

it('leaves the giver at the transfer and starts anew for the receiver, who still owes an answer', async () => {
  await world.live(
    'berkadar',
    `2025-11-03 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
     2025-11-06 02:00 | DIALIHKAN | kab-61.05 | | prov-61
     2025-11-10 02:00 | DISPOSISI_UNIT | prov-61 | prov-61/pupr`,
  );
  expect(await look()).toBe(
    tidy(`spell_no | start_day  | stop_day   | outcome     | paused_days | elapsed_days
          1        | 2025-11-03 | 2025-11-06 | transferred | 0           | 3
          2        | 2025-11-10 | -          | running     | 0           | 9`),
  );
});
