import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { givenMonths, raised, signals, type Figures } from './agency_months.ts';

let world: World;
const PEERS = Array.from({ length: 19 }, (_, at) => `peer-${at + 10}`);
beforeAll(async () => {
  world = await openWorld();
  const rows = ['a', ...PEERS].map((id) => `${id} | f | ${id} | KAB`).join('\n');
  await world.given('raw.agency', `agency_id | feed_id | name | type\n${rows}\nk | f | k | K`);
});
afterAll(() => world.close());

/** Signals of agency `a` among nineteen of its type that archive 10 %. */
async function among(figures: Figures): Promise<string[]> {
  const peers = PEERS.map((id) => [id, { finished: [1080], archived: [120] }]);
  await givenMonths(world, { a: figures, ...(Object.fromEntries(peers) as Record<string, Figures>) });
  return (await signals(world, 'I07')).filter((line) => line.startsWith('a'));
}

test('above the limit of its type it is raised; inside it is cleared', async () => {
  expect(await among({ finished: [20, 400], archived: [10, 0] })).toEqual(['a 2025-01 +', 'a 2025-02 -']);
  const found = await raised(world, 'I07');
  expect(found).toMatchObject({
    n: 30,
    severity: 2,
    evidence: { archived: 10, closed: 30, peers: 20, phi: 1, list: { ind: 'diarsipkan', dari: '2024-02' } },
  });
  // 0.1005 + 3.09 sqrt(0.1005 x 0.8995 / 30) = 0.270
  expect(Number(found.threshold)).toBeCloseTo(0.27, 2);
});

test('just inside: 8 of 30', async () => {
  expect(await among({ finished: [22], archived: [8] })).toEqual(['a 2025-01 -']);
});

test('29 closings are not judged', async () => {
  expect(await among({ finished: [0], archived: [29] })).toEqual([]);
});

test('a ministry that archives much is no part of the group of regencies', async () => {
  await givenMonths(world, {
    k: { finished: [20], archived: [10] },
    a: { finished: [1080], archived: [120] },
  });
  expect((await signals(world, 'I07')).filter((line) => line.endsWith('+'))).toEqual([]);
});
