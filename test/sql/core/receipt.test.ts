import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const DIRECT = '2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05';
const moved = (day: string, to: string): string =>
  `2025-09-${day} 02:00 | DIALIHKAN | | | ${to} | admin_nasional`;
const refused = (day: string): string => `2025-09-${day} 02:00 | BUKAN_WEWENANG`;

it('is shared from the second agency on; thrown when back, or with the third transfer', async () => {
  await world.live(
    'berkadar',
    [
      DIRECT,
      refused('02'),
      moved('03', 'kab-61.05'),
      moved('04', 'prov-61'),
      refused('05'),
      moved('06', 'prov-61'),
    ]
      .concat(moved('07', 'prov-61'))
      .join('\n'),
  );
  await world.derive('core.receipt');
  expect(await world.look('core.receipt', 'spell_no', 'agency_id', 'is_shared', 'is_thrown')).toBe(
    tidy(`spell_no | agency_id | is_shared | is_thrown
          1        | kab-61.05 | false     | false
          2        | kab-61.05 | false     | false
          3        | prov-61   | true      | false
          4        | prov-61   | true      | true`),
  );
  await world.live('berkadar', [DIRECT, moved('02', 'prov-61'), moved('03', 'kab-61.05')].join('\n'));
  await world.derive('core.receipt');
  expect(await world.look('core.receipt', 'spell_no', 'is_shared', 'is_thrown')).toBe(
    tidy(`spell_no | is_shared | is_thrown
          1        | false     | false
          2        | true      | false
          3        | true      | true`),
  );
});
