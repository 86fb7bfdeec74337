import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { givenMonths, raised, signals, type Figures } from './agency_months.ts';

let world: World;
const PEERS = Array.from({ length: 19 }, (_, at) => `peer-${at + 10}`);
beforeAll(async () => {
  world = await openWorld();
  const rows = ['a', ...PEERS].map((id) => `${id} | f | ${id} | KAB`).join('\n');
  await world.given('raw.agency', `agency_id | feed_id | name | type\n${rows}`);
});
afterAll(() => world.close());

/** Signals of agency `a` among nineteen of its type, each with its share of 1000 in time in the first month. */
async function among(figures: Figures, shares = PEERS.map(() => 800)): Promise<string[]> {
  const peers = PEERS.map((id, at) => [id, { verdicts: [1000, 0, 0], on_time: [shares[at] ?? 0, 0, 0] }]);
  await givenMonths(world, { a: figures, ...(Object.fromEntries(peers) as Record<string, Figures>) });
  return (await signals(world, 'I09')).filter((line) => line.startsWith('a'));
}

test('33 of 62 around 0.8 is outside, and stays until it is inside the 95 % limit', async () => {
  // The second month is inside 99.8 % (212 of 282 = 0.752), the third inside 95 %.
  expect(await among({ verdicts: [62, 220, 800], on_time: [33, 179, 680] })).toEqual([
    'a 2025-01 +',
    'a 2025-03 -',
  ]);
  const found = await raised(world, 'I09');
  expect(found).toMatchObject({
    n: 62,
    severity: 3,
    evidence: { on_time: 33, verdicts: 62, peers: 20, phi: 1 },
  });
  expect(Number(found.threshold)).toBeCloseTo(0.643, 2);
});

test('41 of 50 is inside', async () => {
  expect(await among({ verdicts: [50], on_time: [41] })).toEqual(['a 2025-01 -']);
});

test('29 verdicts are not judged', async () => {
  expect(await among({ verdicts: [29], on_time: [0] })).toEqual([]);
});

test('where the whole group scatters, the limit is wider', async () => {
  const scattered = PEERS.map((_, at) => 800 + (at % 2 === 0 ? 60 : -60));
  expect(await among({ verdicts: [62], on_time: [33] }, scattered)).toEqual(['a 2025-01 -']);
});
