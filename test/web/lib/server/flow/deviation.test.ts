import { describe, expect, it } from 'vitest';
import { compare } from '../../../../../web/lib/server/flow/deviation.ts';
import type { Bin } from '../../../../../web/lib/server/statistics/histogram.ts';

const closed = (...days: number[]): Bin[] =>
  days.map((each) => ({ days: each, finished: 1, open: 0, transferred: 0, ended: 0 }));
const open = (...days: number[]): Bin[] =>
  days.map((each) => ({ days: each, finished: 0, open: 1, transferred: 0, ended: 0 }));
const range = (from: number, n: number): number[] => Array.from({ length: n }, (_, at) => from + at);

describe('days more', () => {
  it('is the difference of the medians', () => {
    const { median_with, median_without, extra_days, p } = compare(
      closed(...range(11, 11)),
      closed(...range(1, 11)),
    );
    expect([median_with, median_without, extra_days]).toEqual([16, 6, 10]);
    expect(p).toBeLessThan(0.001);
  });

  it('does not drop open reports: they push the median up', () => {
    const having = [...closed(...range(1, 11)), ...open(...range(20, 8))];
    expect(compare(having, closed(...range(1, 11)))).toMatchObject({
      numerator: 19,
      median_with: 10,
      extra_days: 4,
    });
  });

  it('is not told when half of the reports are still open', () => {
    const having = [...closed(...range(1, 5)), ...open(...range(20, 8))];
    expect(compare(having, closed(...range(1, 11)))).toMatchObject({ median_with: null, extra_days: null });
  });

  it.each([
    [9, 40],
    [40, 9],
  ])('is not told of %i reports against %i', (having, lacking) => {
    expect(compare(closed(...range(1, having)), closed(...range(1, lacking)))).toEqual({
      numerator: having,
      median_with: null,
      median_without: null,
      extra_days: null,
      p: null,
    });
  });

  it('has no p-value where both are alike to the day', () => {
    const alike = closed(...Array.from({ length: 10 }, () => 0));
    const { extra_days, p } = compare(alike, alike);
    expect(extra_days).toBe(0);
    expect(p === null || p > 0.9).toBe(true);
  });
});
