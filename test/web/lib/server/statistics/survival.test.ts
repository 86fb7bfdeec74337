import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atRisk,
  kaplanMeier,
  quantileDays,
  quantiles,
  restrictedMean,
  shareBy,
  survivalAt,
} from '../../../../../web/lib/server/statistics/survival.ts';
import { bins, binsOf, someCases, type Case } from './draws.ts';

describe('the worked curve, domain.md 3.3 (a)', () => {
  const curve = kaplanMeier(bins('1 2 2+ 3 5 5+ 7 9+'));

  test.each([
    [0, '1.000'],
    [1, '0.875'],
    [2, '0.750'],
    [3, '0.600'],
    [4, '0.600'],
    [5, '0.450'],
    [7, '0.225'],
  ])('S(%i) is %s', (days, expected) => expect(survivalAt(curve, days)?.toFixed(3)).toBe(expected));

  test('standard error and limits at day 5', () => {
    const point = curve.points.find(({ days }) => days === 5);
    expect(point?.se?.toFixed(4)).toBe('0.1882');
    expect(point?.interval?.lo.toFixed(4)).toBe('0.1076');
    expect(point?.interval?.hi.toFixed(4)).toBe('0.7513');
  });

  test('median, share by day 5, restricted mean', () => {
    expect(quantiles(curve)).toEqual({ median: 5, p75: 7, p90: null });
    expect(shareBy(curve, 5)?.share).toBeCloseTo(0.55, 10);
    expect(restrictedMean(curve, 7)).toBeCloseTo(4.725, 10);
  });

  test('at risk just before a day', () => {
    expect([0, 1, 2, 3, 4, 9, 10].map((days) => atRisk(curve, days))).toEqual([8, 8, 7, 5, 4, 1, 0]);
  });
});

describe('edges', () => {
  test('no case at all', () => {
    const curve = kaplanMeier([]);
    expect(curve).toEqual({ n: 0, points: [] });
    expect([survivalAt(curve, 5), shareBy(curve, 5), restrictedMean(curve, 5)]).toEqual([null, null, null]);
    expect(quantiles(curve)).toEqual({ median: null, p75: null, p90: null });
    expect(atRisk(curve, 0)).toBe(0);
  });

  test('a bin of nobody is no point', () => {
    expect(kaplanMeier([{ days: 3, finished: 0, open: 0, transferred: 0, ended: 0 }]).points).toEqual([]);
  });

  test('one finished case', () => {
    const curve = kaplanMeier(bins('4'));
    expect(curve.points).toEqual([
      { days: 4, at_risk: 1, finished: 1, censored: 0, survival: 0, se: null, interval: null },
    ]);
    expect([survivalAt(curve, 3), survivalAt(curve, 400)]).toEqual([1, 0]);
    expect(restrictedMean(curve, 100)).toBe(4);
  });

  test('all open: nothing is known beyond the last day anyone was watched', () => {
    const curve = kaplanMeier(bins('2+ 4+ 4+'));
    expect(survivalAt(curve, 4)).toBe(1);
    expect([survivalAt(curve, 5), shareBy(curve, 5), restrictedMean(curve, 5)]).toEqual([null, null, null]);
    expect(quantileDays(curve, 0.5)).toBeNull();
    expect(curve.points.map(({ se, interval }) => [se, interval])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  test('all finished on day 0', () => {
    const curve = kaplanMeier(bins('0 0 0'));
    expect(quantiles(curve)).toEqual({ median: 0, p75: 0, p90: 0 });
    expect([shareBy(curve, 0)?.share, restrictedMean(curve, 5)]).toEqual([1, 0]);
  });

  test('transferred and otherwise ended clocks leave without finishing', () => {
    const curve = kaplanMeier([
      { days: 1, finished: 1, open: 0, transferred: 1, ended: 1 },
      { days: 2, finished: 1, open: 0, transferred: 0, ended: 0 },
    ]);
    expect(curve.points.map(({ at_risk, censored }) => [at_risk, censored])).toEqual([
      [4, 2],
      [1, 0],
    ]);
  });

  test('weights that do not add up exactly still end at nobody', () => {
    const weights = [0.1, 0.2, 0.3, 0.4, 0.7];
    const curve = kaplanMeier(
      weights.map((finished, days) => ({ days, finished, open: 0, transferred: 0, ended: 0 })),
    );
    expect(curve.points.at(-1)).toMatchObject({ survival: 0, se: null });
  });
});

/** Kaplan-Meier by looking at every case on every day. */
function dull(list: readonly Case[], days: number): number {
  let survival = 1;
  for (let day = 0; day <= days; day++) {
    const risk = list.filter((each) => each.days >= day).length;
    const done = list.filter((each) => each.days === day && each.fate === 1).length;
    if (risk > 0) survival *= 1 - done / risk;
  }
  return survival;
}

describe('for any cases', () => {
  test('the curve is the one counted case by case, and it never rises', () =>
    fc.assert(
      fc.property(someCases, (list) => {
        const { points } = kaplanMeier(binsOf(list));
        let before = 1;
        for (const { days, survival } of points) {
          expect(survival).toBeCloseTo(dull(list, days), 10);
          expect(survival).toBeLessThanOrEqual(before);
          before = survival;
        }
      }),
    ));

  test('limits enclose the estimate and stay within 0..1', () =>
    fc.assert(
      fc.property(someCases, (list) => {
        for (const { survival, interval } of kaplanMeier(binsOf(list)).points) {
          if (interval === null) continue;
          expect(interval.lo).toBeGreaterThanOrEqual(0);
          expect(interval.lo).toBeLessThanOrEqual(survival);
          expect(interval.hi).toBeGreaterThanOrEqual(survival);
          expect(interval.hi).toBeLessThanOrEqual(1);
        }
      }),
    ));

  test('the restricted mean is the sum of S over whole days', () =>
    fc.assert(
      fc.property(someCases, fc.integer({ min: 0, max: 40 }), (list, horizon) => {
        const curve = kaplanMeier(binsOf(list));
        const mean = restrictedMean(curve, horizon);
        if (mean === null) return;
        const sum = Array.from({ length: horizon }, (_, day) => dull(list, day));
        expect(mean).toBeCloseTo(
          sum.reduce((a, b) => a + b, 0),
          9,
        );
      }),
    ));
});
