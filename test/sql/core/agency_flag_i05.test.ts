import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { raised } from './agency_months.ts';

let world: World;
const PEERS = ['61.01', '61.02', '61.03', '61.04'];
beforeAll(async () => {
  world = await openWorld();
  await world.given(
    'core.feed',
    'feed_id | timezone | as_of_day | as_of_no\n f | Asia/Jakarta | 2026-03-01 | 1987',
  );
});
afterAll(() => world.close());

interface Place {
  population: string;
  connected?: string;
  /** Reports on the first of each month from January 2025 on. */
  reports: number[];
}

/** A region under test beside four of its size with 40 reports a month per 100,000 people. */
async function given(own: Place, peers = PEERS): Promise<string[]> {
  const peer = {
    population: '200000',
    connected: '2020-01-01',
    reports: Array.from({ length: 14 }, () => 80),
  };
  const places = new Map<string, Place>([
    ['61.05', own],
    ...peers.map((code): [string, Place] => [code, peer]),
  ]);
  const all = [...places];
  await world.given(
    'raw.region',
    `region_code | name | type | parent_code | population\n${all.map(([code, { population }]) => `${code} | R | KAB | 61 | ${population}`).join('\n')}`,
  );
  await world.given(
    'raw.agency',
    `agency_id | feed_id | name | type | region_code | connected_from\n${all.map(([code, { connected = '-' }]) => `${code} | f | R | KAB | ${code} | ${connected}`).join('\n')}`,
  );
  await world.given(
    'core.agency_flag_step',
    'complaint_id | spell_no | agency_id | event_no | day | step | change',
  );
  for (const [code, { reports }] of all)
    for (const [month, count] of reports.entries())
      await world.warehouse.run(
        `insert into core.agency_flag_step by name
        select $code || $day || range as complaint_id, 1 as spell_no, $code as agency_id, 1 as event_no,
          $day::date as day, 'received' as step, 1 as change from range($count)`,
        { code, day: new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10), count },
      );
  await world.given(
    'core.agency_flag_watch',
    `agency_id | first_day | as_of_day\n${all
      .filter(([, { reports }]) => reports.some((count) => count > 0))
      .map(([code, { reports }]) => {
        const first = reports.findIndex((count) => count > 0) + 1;
        return `${code} | 2025-${String(first).padStart(2, '0')}-01 | 2026-03-01`;
      })
      .join('\n')}`,
  );
  await world.derive('core.agency_flag_i05');
  const rows = await world.warehouse.rows<{
    agency_id: string;
    day: string;
    is_raise: boolean;
    severity: number;
  }>(
    `select agency_id, day, is_raise, severity from core.agency_flag_i05 where agency_id = '61.05' order by day`,
  );
  return rows.map(({ day, is_raise, severity }) => `${day.slice(0, 7)} ${is_raise ? '+' : '-'}${severity}`);
}

const monthly = (count: number, months = 14): number[] => Array.from({ length: months }, () => count);

test('two reports a month where 80 are usual', async () => {
  expect(await given({ population: '200000', connected: '2020-01-01', reports: monthly(2) })).toEqual([
    '2026-01 +2',
    '2026-02 +2',
  ]);
  expect(await raised(world, 'I05', '61.05')).toMatchObject({
    n: 24,
    evidence: { reports: 24, population: 200000, peers: 5, list: { dari: '2025-02', sampai: '2026-01' } },
  });
});

test('none for 90 days is a warning', async () => {
  expect(await given({ population: '200000', connected: '2020-01-01', reports: monthly(4, 10) })).toEqual([
    '2026-01 +3',
    '2026-02 +3',
  ]);
});

test('the reports of the day it was connected count', async () => {
  await given({
    population: '200000',
    connected: '2025-07-01',
    reports: [...monthly(0, 6), ...monthly(3, 8)],
  });
  expect(await raised(world, 'I05', '61.05')).toMatchObject({
    n: 21,
    evidence: { reports: 21, list: { dari: '2025-07', sampai: '2026-01' } },
  });
});

test('a hundred reports are enough', async () => {
  expect(await given({ population: '200000', connected: '2020-01-01', reports: monthly(9) })).toEqual([
    '2026-01 -2',
    '2026-02 -2',
  ]);
});

test.each([
  ['without population', { population: '-', connected: '2020-01-01', reports: monthly(1) }],
  ['without any sign that it was connected', { population: '200000', reports: monthly(0) }],
])('%s it is not judged', async (_case, own) => expect(await given(own)).toEqual([]));

test('with fewer than five of its size it is not judged', async () => {
  const own = { population: '200000', connected: '2020-01-01', reports: monthly(1) };
  expect(await given(own, PEERS.slice(1))).toEqual([]);
});
