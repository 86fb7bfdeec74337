import { expect, it } from 'vitest';
import { paceOf, partOf } from '../../../../../web/lib/server/scores/beside.ts';

const bins = (finished: number) => [
  { days: 4, finished, open: 0, transferred: 2, ended: 0 },
  { days: 9, finished: 6, open: 0, transferred: 0, ended: 0 },
];

it('tells median, P90 and how many left by transfer', () => {
  expect(paceOf(bins(8))).toEqual({ n: 16, median_days: 4, p90_days: 9, transferred: 2 });
});

it('gives counts alone below ten', () => {
  expect(paceOf(bins(1))).toEqual({ n: 9, median_days: null, p90_days: null, transferred: 2 });
  expect(partOf({ numerator: 3, denominator: 9 }).share).toBeNull();
  expect(partOf({ numerator: 3, denominator: 10 }).share).toBe(0.3);
});
