import { expect, test } from 'vitest';
import { trendOf } from '../../../../web/lib/server/trend.ts';

const SUM = { trend_length: 4, indicator: { over: 'sum' } } as const;
const LEVEL = { trend_length: 4, indicator: { over: 'latest' } } as const;
const quarters = (...ratios: [number, number][]) =>
  ratios.map(([numerator, denominator], quarter) => ({ entity: 'a', quarter, numerator, denominator }));

test.each([
  ['every quarter has ten', quarters([5, 10], [6, 10], [7, 10], [8, 10]), 1, [0.5, 0.6, 0.7, 0.8]],
  ['half-years have ten', quarters([5, 10], [1, 2], [7, 9], [8, 11]), 2, [6 / 12, 15 / 20]],
  ['only the year has ten', quarters([3, 3], [1, 3], [2, 3], [2, 3]), 4, [8 / 12]],
  ['nothing has ten', quarters([1, 1], [1, 1], [0, 0], [1, 1]), 1, [null, null, null, null]],
  ['quarters without a row', quarters([9, 12]).concat([]), 4, [0.75]],
] as const)('%s', (_case, given, width, shares) => {
  expect(trendOf(given, SUM)).toEqual({ quarters: width, shares });
});

test('levels stay quarterly, with gaps', () => {
  expect(trendOf(quarters([5, 10], [1, 2], [7, 10], [8, 10]), LEVEL)).toEqual({
    quarters: 1,
    shares: [0.5, null, 0.7, 0.8],
  });
});
