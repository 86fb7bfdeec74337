import { expect, test } from 'vitest';
import { domainOf } from '../../../../web/routes/peringkat/ranking.ts';

test.each([
  [
    [0.41, 0.97],
    [0.4, 1],
  ],
  [
    [0.7, 0.9],
    [0.7, 0.9],
  ],
  [
    [0.1 + 0.2, 0.6],
    [0.3, 0.6],
  ],
  [
    [0.5, null],
    [0.4, 0.6],
  ],
  [
    [1, 1],
    [0.9, 1],
  ],
  [[], [0, 1]],
  [[null], [0, 1]],
])('an axis for %j ends at %j', (values, expected) => {
  const [low, high] = domainOf(values);
  expect([low, high].map((end) => end.toFixed(6))).toEqual(expected.map((end) => end.toFixed(6)));
});
