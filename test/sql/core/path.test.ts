import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const way = (...agencies: string[]) =>
  agencies
    .map(
      (agency, at) =>
        `2025-09-${String(10 + at)} 02:00 | ${at === 0 ? 'DISPOSISI_INSTANSI' : 'DIALIHKAN'} | | | ${agency}`,
    )
    .join('\n');

it.each([
  [['kab-61.05', 'prov-61'], 2, 1, false],
  [['kab-61.05', 'prov-61', 'kab-94.01'], 3, 2, false],
  [['kab-61.05', 'prov-61', 'kab-61.05'], 2, 2, true],
  [['kab-61.05', 'kab-61.05', 'kab-61.05'], 1, 0, false],
  [['kab-61.05', 'prov-61', 'kab-94.01', 'kab-61.05'], 3, 3, true],
])('%s', async (agencies, different, transfers, isPingPong) => {
  await world.live('berkadar', `2025-09-01 02:00 | LAPORAN_DITERIMA\n${way(...agencies)}`);
  await world.derive('core.path');
  expect(await world.look('core.path', 'agencies', 'transfers', 'is_ping_pong')).toBe(
    tidy(`agencies | transfers | is_ping_pong\n${different} | ${transfers} | ${String(isPingPong)}`),
  );
});
