import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const RECEIVED = '2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr';

async function look(events: string): Promise<string> {
  await world.live('berkadar', events);
  await world.derive('core.cross_agency');
  return world.look(
    'core.cross_agency',
    'agencies',
    'is_cross',
    'is_lead_judged',
    'is_lead_in_time',
    'transfers',
    'is_ping_pong',
  );
}

const HEADER = 'agencies | is_cross | is_lead_judged | is_lead_in_time | transfers | is_ping_pong';

it('a report one agency handles alone is not shared', async () => {
  expect(await look(RECEIVED)).toBe(tidy(`${HEADER}\n1 | false | - | - | 0 | false`));
});

it('coordination that names the lead names it at once', async () => {
  expect(await look(`${RECEIVED}\n2025-09-20 02:00 | KOORDINASI_DIMULAI | kab-61.05`)).toBe(
    tidy(`${HEADER}\n1 | true | true | true | 0 | false`),
  );
});

it('the receiver takes charge by disposing: on the third working day in time, on the fourth late', async () => {
  const given = `${RECEIVED}\n2025-09-08 02:00 | DIALIHKAN | kab-61.05 | | prov-61`;
  const taken = (day: string): string => `${given}\n${day} 02:00 | DISPOSISI_UNIT | prov-61 | prov-61/pupr`;
  expect(await look(taken('2025-09-11'))).toBe(tidy(`${HEADER}\n2 | true | true | true | 1 | false`));
  expect(await look(taken('2025-09-12'))).toBe(tidy(`${HEADER}\n2 | true | true | false | 1 | false`));
});

it('nobody in charge is judged only when three working days have passed', async () => {
  const given = (day: string): string => `${RECEIVED}\n${day} 02:00 | DIALIHKAN | kab-61.05 | | prov-61`;
  expect(await look(given('2025-11-18'))).toBe(tidy(`${HEADER}\n2 | true | false | - | 1 | false`));
  expect(await look(given('2025-11-14'))).toBe(tidy(`${HEADER}\n2 | true | true | false | 1 | false`));
});

it('back to an agency that gave it away is ping-pong, a second holding in a row is not', async () => {
  const there = `${RECEIVED}\n2025-09-03 02:00 | DIALIHKAN | kab-61.05 | | prov-61`;
  expect(await look(`${there}\n2025-09-04 02:00 | DIALIHKAN | prov-61 | | kab-61.05`)).toContain(
    '2         | true',
  );
  const again = '2025-09-04 02:00 | DIALIHKAN | prov-61 | | prov-61';
  expect(await look(`${there}\n${again}`)).toBe(tidy(`${HEADER}\n2 | true | true | false | 1 | false`));
  expect(await look(`${there}\n2025-09-03 05:00 | BUKAN_WEWENANG | prov-61\n${again}`)).toBe(
    tidy(`${HEADER}\n2 | true | true | false | 2 | false`),
  );
});
