import { expect, test } from 'vitest';
import { quantile, step } from '../../../../../web/lib/server/statistics/deviation.ts';

test.each([
  [[], 0.5, null],
  [[0.7], 0.5, 0.7],
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2.5],
  [[1, 2, 3, 4, 5], 0.25, 2],
  [[1, 2, 3, 4], 0.75, 3.25],
])('quantile of %j at %d is %d', (values, q, expected) => expect(quantile(values, q)).toBe(expected));

test('quantile leaves its argument as it was', () => {
  const values = [3, 1, 2];
  quantile(values, 0.5);
  expect(values).toEqual([3, 1, 2]);
});

test.each([
  [0.8, 4],
  [0.82, 4],
  [0.821, 5],
  [0.85, 5],
  [0.86, 6],
  [0.89, 6],
  [0.9, 7],
  [0.78, 4],
  [0.77, 3],
  [0.72, 2],
  [0.7, 1],
])('a share of %d against 0.8 takes step %i, mirrored when lower is better', (value, expected) => {
  expect(step(value, 0.8, 'higher')).toBe(expected);
  expect(step(value, 0.8, 'lower')).toBe(8 - expected);
});
