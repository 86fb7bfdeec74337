import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const look = () =>
  world.look(
    'core.handoff',
    ...['handoff_no', 'level', 'kind', 'from_agency_id', 'from_unit_id', 'to_agency_id', 'to_unit_id'],
    ...['left_day', 'transit_days', 'fate'],
  );

it('follows a report that was refused by a unit, then by its agency', async () => {
  await world.live(
    'berkadar',
    `2025-09-01 02:00 | LAPORAN_DITERIMA
     2025-09-02 02:00 | DISPOSISI_INSTANSI | | | kab-61.05
     2025-09-03 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-09-04 02:00 | BUKAN_WEWENANG | kab-61.05 | kab-61.05/pupr | | penghubung
     2025-09-09 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/dlh
     2025-09-10 02:00 | RESPON_AWAL | kab-61.05 | kab-61.05/dlh
     2025-09-11 02:00 | BUKAN_WEWENANG | kab-61.05 | | | admin_instansi
     2025-09-16 02:00 | DISPOSISI_INSTANSI | | | prov-61
     2025-09-17 02:00 | DIALIHKAN | prov-61 | | kab-61.05`,
  );
  await world.derive('core.path');
  expect(await look()).toBe(
    tidy(`handoff_no | level    | kind           | from_agency_id | from_unit_id   | to_agency_id | to_unit_id     | left_day   | transit_days | fate
          1          | instansi | disposisi      | -              | -              | kab-61.05    | -              | 2025-09-02 | 0            | returned
          2          | unit     | disposisi      | kab-61.05      | -              | kab-61.05    | kab-61.05/pupr | 2025-09-03 | 0            | returned
          3          | unit     | bukan_wewenang | kab-61.05      | kab-61.05/pupr | kab-61.05    | kab-61.05/dlh  | 2025-09-04 | 2            | accepted
          4          | instansi | bukan_wewenang | kab-61.05      | kab-61.05/dlh  | prov-61      | -              | 2025-09-11 | 3            | accepted
          5          | instansi | dialihkan      | prov-61        | -              | kab-61.05    | -              | 2025-09-17 | 0            | waiting`),
  );
  expect(
    await world.look('core.path', 'agencies', 'transfers', 'refusals', 'transit_days', 'is_ping_pong'),
  ).toBe(
    tidy(`agencies | transfers | refusals | transit_days | is_ping_pong
          2        | 2         | 2        | 5            | true`),
  );
});

it('shows a refusal that nobody has followed up, and one that ended in the archive', async () => {
  const refused = `2025-11-03 02:00 | LAPORAN_DITERIMA | kab-61.05
     2025-11-18 02:00 | BUKAN_WEWENANG | kab-61.05 | | | admin_instansi`;
  await world.live('berkadar', refused);
  await world.derive('core.handoff');
  const row = (days: number, fate: string) =>
    tidy(`handoff_no | level    | kind           | from_agency_id | from_unit_id | to_agency_id | to_unit_id | left_day   | transit_days | fate
          1          | instansi | bukan_wewenang | kab-61.05      | -            | -            | -          | 2025-11-18 | ${days}      | ${fate}`);
  expect(await look()).toBe(row(3, 'transit'));
  await world.live('berkadar', `${refused}\n2025-11-19 02:00 | ARSIP`);
  await world.derive('core.handoff');
  expect(await look()).toBe(row(1, 'ended'));
});

it('counts the same agency again only when it came back refused', async () => {
  await world.live(
    'berkadar',
    `2025-11-03 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
     2025-11-04 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
     2025-11-05 02:00 | BUKAN_WEWENANG | kab-61.05 | | | admin_instansi
     2025-11-06 02:00 | DISPOSISI_INSTANSI | | | kab-61.05`,
  );
  await world.derive('core.path');
  expect(
    await world.look('core.handoff', 'kind', 'from_unit_id', 'to_agency_id', 'transit_days', 'fate'),
  ).toBe(
    tidy(`kind           | from_unit_id   | to_agency_id | transit_days | fate
          bukan_wewenang | kab-61.05/pupr | kab-61.05    | 1            | waiting`),
  );
  expect(await world.look('core.path', 'agencies', 'transfers', 'is_ping_pong')).toBe(
    tidy('agencies | transfers | is_ping_pong\n1 | 1 | false'),
  );
});
