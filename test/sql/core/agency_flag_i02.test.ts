import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { givenMonths, raised, signals } from './agency_months.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('raised for 54 of 60, then 36 of 50, domain.md 3.3 (k); cleared when it is no longer likely', async () => {
  await givenMonths(world, {
    a: { judged: [20, 20, 20, 16, 17, 17, 0, 0, 20], judged_finished: [18, 18, 18, 12, 12, 12, 0, 0, 18] },
  });
  expect(await signals(world, 'I02')).toEqual(['a 2025-06 +', 'a 2025-09 -']);
  const found = await raised(world, 'I02');
  expect(Number(found.value).toFixed(4)).toBe('0.9605');
  expect(found).toMatchObject({
    n: 50,
    severity: 3,
    evidence: {
      now: { x: 36, n: 50 },
      before: { x: 54, n: 60 },
      margin: 0.05,
      age_days: 20,
      list: { ind: 'penyelesaian', bagian: 'penyebut', dari: '2025-03', sampai: '2025-06' },
    },
  });
});

test('just below: 37 of 50', async () => {
  await givenMonths(world, {
    a: { judged: [20, 20, 20, 16, 17, 17], judged_finished: [18, 18, 18, 12, 12, 13] },
  });
  expect(await signals(world, 'I02')).toEqual([]);
});

test('19 reports in either period are not judged, 20 are', async () => {
  await givenMonths(world, {
    a: { judged: [20, 0, 0, 19, 0, 0], judged_finished: [20, 0, 0, 0, 0, 0] },
    b: { judged: [19, 0, 0, 20, 0, 0], judged_finished: [19, 0, 0, 0, 0, 0] },
    c: { judged: [20, 0, 0, 20, 0, 0], judged_finished: [20, 0, 0, 0, 0, 0] },
  });
  // 2025-05 and 2025-06 of c look at the same two periods shifted, with nothing in one of them.
  expect(await signals(world, 'I02')).toEqual(['c 2025-06 +']);
});
