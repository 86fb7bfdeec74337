import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { each, givenMonths, raised, signals } from './agency_months.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('raised at 90 open against 20 closings a month, rising three months; cleared after two months below 1.5', async () => {
  await givenMonths(world, { a: { open: [60, 70, 80, 90, 50, 29, 29, 30], finished: each(8, 20) } });
  expect(await signals(world, 'I01')).toEqual(['a 2025-04 +', 'a 2025-07 -']);
  expect(await raised(world, 'I01')).toEqual({
    value: 4.5,
    threshold: 2,
    n: 90,
    severity: 3,
    evidence: {
      open: 90,
      mean_closings: 20,
      open_before: [60, 70, 80],
      list: { ind: 'terbuka', bagian: 'penyebut', dari: '2025-02', sampai: '2025-04' },
    },
  });
});

test.each([
  ['exactly twice the closings', { open: [10, 20, 30, 40], finished: each(4, 20) }],
  ['no rise in one of the three months', { open: [60, 60, 80, 90], finished: each(4, 20) }],
  ['a rise of two months only', { open: [80, 90, 95], finished: each(3, 20) }],
  ['19 open', { open: [16, 17, 18, 19], finished: each(4, 1) }],
])('not raised: %s', async (_case, figures) => {
  await givenMonths(world, { a: figures });
  expect((await signals(world, 'I01')).filter((line) => line.endsWith('+'))).toEqual([]);
});

test('nothing closed at all is a backlog without ratio', async () => {
  await givenMonths(world, { a: { open: [17, 18, 19, 20], finished: each(4, 0) } });
  expect(await signals(world, 'I01')).toEqual(['a 2025-04 +']);
  expect(await raised(world, 'I01')).toMatchObject({ value: null, n: 20 });
});
