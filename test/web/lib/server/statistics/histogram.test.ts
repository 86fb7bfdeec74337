import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAt, merged, sizeOf, total } from '../../../../../web/lib/server/statistics/histogram.ts';
import { bins, binsOf, someCases } from './draws.ts';

test('bins of the same day add up, days come in order', () => {
  expect(merged(bins('3 1 3+'), bins('1 3x'))).toEqual([
    { days: 1, finished: 2, open: 0, transferred: 0, ended: 0 },
    { days: 3, finished: 1, open: 1, transferred: 0, ended: 1 },
  ]);
});

test('cut at an age, what came later is open at that age', () => {
  expect(cutAt(bins('1 2 5 7+ 9x'), 4)).toEqual([
    { days: 1, finished: 1, open: 0, transferred: 0, ended: 0 },
    { days: 2, finished: 1, open: 0, transferred: 0, ended: 0 },
    { days: 4, finished: 0, open: 3, transferred: 0, ended: 0 },
  ]);
});

test('merging leaves its arguments as they were', () => {
  const one = bins('2 2');
  merged(one);
  expect(one).toEqual(bins('2 2'));
});

test('no clock is lost by merging or cutting', () =>
  fc.assert(
    fc.property(someCases, fc.nat({ max: 50 }), (list, age) => {
      expect(total(merged(binsOf(list)))).toBe(list.length);
      expect(total(cutAt(binsOf(list), age))).toBe(list.length);
      expect(cutAt(binsOf(list), age).every((bin) => bin.days <= age && sizeOf(bin) > 0)).toBe(true);
    }),
  ));
