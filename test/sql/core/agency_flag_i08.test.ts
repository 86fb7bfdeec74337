import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { each, givenMonths, raised, signals } from './agency_months.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('raised above 5 %, cleared at 2 %', async () => {
  await givenMonths(world, {
    a: { received: [40, 35, 25], secreted: [2, 2, 0] },
    b: { received: [50, 50], secreted: [3, -1] },
  });
  // a: 2 of 40 is exactly 5 %, 4 of 75 is more, 4 of 100 neither; b: 3 of 50, then 2 of 100.
  expect(await signals(world, 'I08')).toEqual(['a 2025-02 +', 'b 2025-01 +', 'b 2025-02 -']);
  expect(await raised(world, 'I08')).toMatchObject({
    n: 75,
    severity: 2,
    threshold: 0.05,
    evidence: { secreted: 4, received: 75, reports: [], list: { dari: '2024-03', sampai: '2025-02' } },
  });
});

test('29 reports are not judged', async () => {
  await givenMonths(world, { a: { received: [29], secreted: [29] } });
  expect(await signals(world, 'I08')).toEqual([]);
});

test('what is more than twelve months ago no longer counts', async () => {
  await givenMonths(world, { a: { received: each(13, 30), secreted: [30, ...each(12, 0)] } });
  expect((await signals(world, 'I08')).slice(-2)).toEqual(['a 2025-12 +', 'a 2026-01 -']);
});
