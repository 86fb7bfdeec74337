import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { share, type Ratio } from '../../../../../web/lib/server/statistics/proportion.ts';
import {
  betaBinomialPrior,
  posteriorOf,
  shrunk,
} from '../../../../../web/lib/server/statistics/shrinkage.ts';
import { someRatio } from './draws.ts';

const ratio = (numerator: number, denominator: number): Ratio => ({ numerator, denominator });

describe('the worked group, domain.md 3.3 (e)', () => {
  const prior = betaBinomialPrior([ratio(41, 50), ratio(33, 62), ratio(180, 200), ratio(8, 10)]);

  test('prior', () => {
    expect(prior?.mean.toFixed(5)).toBe('0.81366');
    expect(prior?.rho.toFixed(5)).toBe('0.22454');
    expect(prior?.strength.toFixed(5)).toBe('3.45357');
  });

  test.each([
    ['A', 41, 50, '0.81959', '0.727', '0.898'],
    ['B', 33, 62, '0.54711', '0.446', '0.647'],
    ['C', 180, 200, '0.89853', '0.862', '0.931'],
    ['D', 8, 10, '0.80351', '0.608', '0.946'],
  ])('%s %i of %i', (_key, x, n, value, lo, hi) => {
    const found = shrunk(ratio(x, n), prior);
    expect(found.share.toFixed(5)).toBe(value);
    expect([found.interval.lo.toFixed(3), found.interval.hi.toFixed(3)]).toEqual([lo, hi]);
  });

  test('with a fixed prior', () => {
    const found = shrunk(ratio(41, 50), { mean: 0.7828, strength: 40 });
    expect(found.share.toFixed(5)).toBe('0.80347');
    expect([found.interval.lo.toFixed(3), found.interval.hi.toFixed(3)]).toEqual(['0.731', '0.868']);
  });
});

describe('groups that tell little', () => {
  test.each([
    ['nobody', []],
    ['one member', [ratio(41, 50)]],
    ['one member with cases', [ratio(41, 50), ratio(0, 0)]],
    ['no cases', [ratio(0, 0), ratio(0, 0)]],
    ['one case each', [ratio(1, 1), ratio(0, 1), ratio(1, 1)]],
    ['all at 0', [ratio(0, 10), ratio(0, 30)]],
    ['all at 1', [ratio(9, 9), ratio(29, 29)]],
  ])('%s: no prior', (_case, ratios) => expect(betaBinomialPrior(ratios)).toBeNull());

  test('equal rates: members are drawn together as far as the bound allows', () => {
    const prior = betaBinomialPrior([ratio(8, 10), ratio(24, 30), ratio(40, 50)]);
    expect(prior).toMatchObject({ rho: 0.001 });
    expect(prior?.strength).toBeCloseTo(999, 9);
  });

  test('nothing in common: the other bound', () => {
    const prior = betaBinomialPrior([ratio(0, 30), ratio(30, 30), ratio(0, 29), ratio(29, 29)]);
    expect(prior).toMatchObject({ rho: 0.999 });
  });

  test('without a prior a share is judged by its own cases (Jeffreys)', () => {
    expect(posteriorOf(ratio(9, 10), null)).toEqual({ alpha: 9.5, beta: 1.5 });
    expect(shrunk(ratio(0, 0), null).share).toBe(0.5);
  });
});

test('a shrunk share lies between its own and the group’s, inside its interval, closer to its own with more cases', () =>
  fc.assert(
    fc.property(fc.array(someRatio, { minLength: 2, maxLength: 20 }), (ratios) => {
      const prior = betaBinomialPrior(ratios);
      if (prior === null) return;
      for (const each of ratios) {
        const own = share(each) ?? 0;
        const found = shrunk(each, prior);
        expect(found.share).toBeGreaterThanOrEqual(Math.min(own, prior.mean) - 1e-12);
        expect(found.share).toBeLessThanOrEqual(Math.max(own, prior.mean) + 1e-12);
        const more = shrunk(ratio(3 * each.numerator, 3 * each.denominator), prior);
        expect(Math.abs(more.share - own)).toBeLessThanOrEqual(Math.abs(found.share - own) + 1e-12);
        expect(found.interval.lo).toBeLessThanOrEqual(found.interval.hi);
      }
    }),
  ));

test('the order of the members does not matter', () =>
  fc.assert(
    fc.property(fc.array(someRatio, { minLength: 2, maxLength: 12 }), (ratios) => {
      const [one, two] = [betaBinomialPrior(ratios), betaBinomialPrior(ratios.toReversed())];
      expect(one === null).toBe(two === null);
      if (one !== null && two !== null) expect(one.rho).toBeCloseTo(two.rho, 9);
    }),
  ));
