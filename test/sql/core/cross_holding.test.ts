import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

it('weighs every holding of a shared report by the working days it lasted, none by less than one', async () => {
  await world.live(
    'berkadar',
    `2025-11-03 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
     2025-11-10 02:00 | DIALIHKAN | kab-61.05 | | kab-94.01
     2025-11-10 05:00 | DIALIHKAN | kab-94.01 | | prov-61
     2025-11-17 02:00 | DISPOSISI_UNIT | prov-61 | prov-61/pupr`,
  );
  await world.derive('core.cross_holding');
  expect(await world.look('core.cross_holding', 'spell_no', 'holder_id', 'start_day', 'held_days')).toBe(
    tidy(`spell_no | holder_id      | start_day  | held_days
          1        | kab-61.05/pupr | 2025-11-03 | 5
          2        | kab-94.01      | 2025-11-03 | 1
          3        | prov-61/pupr   | 2025-11-03 | 9`),
  );
});

it('knows no weight for a report that one agency handled alone', async () => {
  await world.live('berkadar', '2025-11-03 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr');
  await world.derive('core.cross_holding');
  expect(await world.look('core.cross_holding', 'spell_no')).toBe('spell_no');
});
