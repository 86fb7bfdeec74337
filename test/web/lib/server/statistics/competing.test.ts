import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aalenJohansen,
  competingBins,
  incidenceBy,
} from '../../../../../web/lib/server/statistics/competing.ts';
import { kaplanMeier, shareBy } from '../../../../../web/lib/server/statistics/survival.ts';
import { bins, binsOf, someCases } from './draws.ts';

describe('the worked example, domain.md 3.3 (c)', () => {
  const histogram = bins('2 3x 4 4+ 6 8x 9+ 10');
  const points = aalenJohansen(competingBins(histogram));

  test('incidence of finishing and of archiving', () => {
    expect(incidenceBy(points, 0, 6)).toBeCloseTo(0.40625, 10);
    expect(incidenceBy(points, 1, 8)).toBeCloseTo(0.28125, 10);
  });

  test('1 - Kaplan-Meier overstates it', () => {
    expect(shareBy(kaplanMeier(histogram), 6)?.share.toFixed(4)).toBe('0.4531');
  });
});

test.each([
  ['before the first day', '3 5+', 0, 0, 0],
  ['between two days', '3 5+', 0, 4, 0.5],
  ['beyond the last day anyone was watched', '3 5+', 0, 6, null],
  ['beyond the end of everybody', '3 5x', 1, 400, 0.5],
  ['all open', '3+ 4+', 0, 4, 0],
  ['all on day 0', '0 0', 0, 0, 1],
])('%s', (_case, text, cause, days, expected) => {
  expect(incidenceBy(aalenJohansen(competingBins(bins(text))), cause, days)).toBe(expected);
});

test('of nobody, nothing', () => {
  expect(aalenJohansen([])).toEqual([]);
  expect(incidenceBy([], 0, 5)).toBeNull();
});

test('a transferred clock is censored, not ended', () => {
  expect(competingBins([{ days: 2, finished: 1, open: 2, transferred: 3, ended: 4 }])).toEqual([
    { days: 2, causes: [1, 4], censored: 5 },
  ]);
});

test('survival and incidences add up to 1, and incidences never fall', () =>
  fc.assert(
    fc.property(someCases, (list) => {
      let before = [0, 0];
      for (const { survival, incidence } of aalenJohansen(competingBins(binsOf(list)))) {
        expect(survival + incidence.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
        for (const [cause, share] of incidence.entries())
          expect(share).toBeGreaterThanOrEqual(before[cause] ?? 0);
        before = incidence;
      }
    }),
  ));

test('without a competing cause it is 1 - Kaplan-Meier', () =>
  fc.assert(
    fc.property(someCases, (list) => {
      const alone = list.map(({ days, fate }) => ({ days, fate: fate === 2 ? (0 as const) : fate }));
      const points = aalenJohansen(competingBins(binsOf(alone)));
      for (const { days, survival } of kaplanMeier(binsOf(alone)).points)
        expect(incidenceBy(points, 0, days)).toBeCloseTo(1 - survival, 10);
    }),
  ));
