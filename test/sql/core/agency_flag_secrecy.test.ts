import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let lives: Lives;
beforeAll(async () => {
  lives = await openLives();
});
afterAll(() => lives.close());

const HELD = '2025-03-03 02:00 | LAPORAN_DITERIMA | kab-61.05';

async function made(changes: string): Promise<string> {
  await lives.live('berkadar', `${HELD}\n${changes}`);
  await lives.warehouse.run("update raw.event set reason_code = text where code = 'PRIVASI_DIUBAH'");
  await lives.derive('core.agency_flag_secrecy');
  return lives.look('core.agency_flag_secrecy', 'complaint_id', 'agency_id', 'day');
}
const changed = (day: string, role: string, to: string): string =>
  `2025-03-${day} 02:00 | PRIVASI_DIUBAH | kab-61.05 | | | ${role} | ${to}`;

test('a report its agency made confidential counts once, on the first day', async () => {
  const text = await made(`${changed('04', 'admin_instansi', 'rahasia')}
    ${changed('05', 'admin_instansi', 'publik')}
    ${changed('06', 'penghubung', 'anonim_rahasia')}`);
  expect(text).toBe(tidy('complaint_id | agency_id | day\n A | kab-61.05 | 2025-03-04'));
});

test('neither what the reporter wishes nor what becomes public counts', async () => {
  expect(
    await made(`${changed('04', 'pelapor', 'rahasia')}\n${changed('05', 'admin_instansi', 'publik')}`),
  ).toBe('complaint_id | agency_id | day');
});
