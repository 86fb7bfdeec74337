import { expect, it } from 'vitest';
import { durationCurve } from '../../../../../web/lib/server/survival/durations.ts';
import type { Bin } from '../../../../../web/lib/server/statistics/histogram.ts';

const bin = (days: number, finished: number, open = 0, ended = 0): Bin => ({
  ...{ days, finished, open, transferred: 0, ended },
});

/** The worked example 1, 2, 2+, 3, 5, 5+, 7, 9+, every clock twice. */
const TWICE = [bin(1, 2), bin(2, 2, 2), bin(3, 2), bin(5, 2, 2), bin(7, 2), bin(9, 0, 2)];

it('reads median, share within the limit and restricted mean off the worked example', () => {
  const curve = durationCurve(TWICE, 7);
  expect(curve.points.map(({ survival }) => survival.toFixed(3))).toEqual([
    ...['0.875', '0.750', '0.600', '0.450', '0.225', '0.225'],
  ]);
  expect(curve.quantiles.median).toBe(5);
  expect(curve.by_limit?.share).toBeCloseTo(0.775, 12);
  expect(curve.by_limit?.at_risk).toBe(4);
  expect(curve.restricted_mean_days).toBeCloseTo(4.725, 12);
  expect(curve).toMatchObject({ n: 16, base: 'small', finished: 10, open: 6 });
});

it('gives counts and nothing else at n 9, a curve at n 10', () => {
  expect(durationCurve([bin(1, 9)], 5)).toMatchObject({ base: 'counts', points: [], by_limit: null });
  expect(durationCurve([bin(1, 10)], 5)).toMatchObject({
    base: 'small',
    quantiles: { median: 1, p75: 1, p90: 1 },
    by_limit: { share: 1 },
  });
});

it('of no clocks and of open clocks alone makes no number up', () => {
  expect(durationCurve([], 5)).toMatchObject({ n: 0, base: 'none', points: [] });
  expect(durationCurve([bin(3, 0, 40)], 5)).toMatchObject({
    quantiles: { median: null, p75: null, p90: null },
    by_limit: null,
    restricted_mean_days: null,
  });
});

it('sets archived clocks beside the finished ones instead of overstating these', () => {
  const { incidence, points } = durationCurve([bin(1, 10, 0, 10), bin(2, 10)], null);
  expect(incidence.at(-1)?.finished).toBeCloseTo(2 / 3, 12);
  expect(incidence.at(-1)?.ended).toBeCloseTo(1 / 3, 12);
  expect(points.at(-1)?.survival).toBe(0);
});
