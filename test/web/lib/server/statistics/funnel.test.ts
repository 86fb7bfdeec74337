import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { funnel, overdispersion, zScore } from '../../../../../web/lib/server/statistics/funnel.ts';
import { someRatio } from './draws.ts';

const ratio = (numerator: number, denominator: number) => ({ numerator, denominator });
const printed = (limits: { lo: number; hi: number } | null) =>
  limits && [limits.lo.toFixed(3), limits.hi.toFixed(3)];

describe('around 0.8, domain.md 3.3 (h)', () => {
  test('50 cases', () => {
    expect(printed(funnel(0.8, 50).warning)).toEqual(['0.689', '0.911']);
    expect(printed(funnel(0.8, 50).alarm)).toEqual(['0.625', '0.975']);
  });
  test('62 cases', () => expect(printed(funnel(0.8, 62).alarm)).toEqual(['0.643', '0.957']));
  test('distance', () => {
    expect(zScore(ratio(33, 62), 0.8)?.toFixed(2)).toBe('-5.27');
    expect(zScore(ratio(41, 50), 0.8)?.toFixed(3)).toBe('0.354');
  });
  test('over-dispersion of 4 lets 33 of 62 in', () => {
    expect(funnel(0.8, 62, 4).alarm?.lo.toFixed(3)).toBe('0.486');
    expect(33 / 62).toBeGreaterThan(funnel(0.8, 62, 4).alarm?.lo ?? 1);
  });
});

describe('exact below 30 cases', () => {
  // P(X <= 15 | 29, 0.8) = 0.00046, P(X <= 16) = 0.0017 (SciPy).
  test('29 cases', () => expect(funnel(0.8, 29).alarm).toEqual({ lo: 16 / 29, hi: 1 }));
  test('over-dispersion does not widen them', () => expect(funnel(0.8, 29, 4)).toEqual(funnel(0.8, 29)));
  test('30 cases take the normal limits', () =>
    expect(funnel(0.8, 30).alarm?.lo).toBeCloseTo(0.8 - 3.0902323 * Math.sqrt(0.16 / 30), 6));
  test('one case can be anything', () => expect(funnel(0.8, 1).alarm).toEqual({ lo: 0, hi: 1 }));
  test('no case, no limits', () => expect(funnel(0.8, 0)).toEqual({ warning: null, alarm: null }));
  test.each([
    [0, { lo: 0, hi: 0 }],
    [1, { lo: 1, hi: 1 }],
  ])('a target of %i allows nothing else', (target, expected) =>
    expect(funnel(target, 9).alarm).toEqual(expected),
  );

  test('the chance of falling outside is at most a tenth of a percent on either side', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 29 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (n, target) => {
          const limits = funnel(target, n).alarm;
          const chance = (count: number): number =>
            choose(n, count) * target ** count * (1 - target) ** (n - count);
          const counts = Array.from({ length: n + 1 }, (_, count) => count);
          const sum = (some: number[]): number => some.reduce((total, count) => total + chance(count), 0);
          expect(sum(counts.filter((count) => count / n < (limits?.lo ?? -1)))).toBeLessThanOrEqual(
            0.001 + 1e-9,
          );
          expect(sum(counts.filter((count) => count / n > (limits?.hi ?? 2)))).toBeLessThanOrEqual(
            0.001 + 1e-9,
          );
        },
      ),
    ));
});

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

describe('over-dispersion', () => {
  test.each([
    ['nobody', []],
    ['no cases', [ratio(0, 0)]],
    ['all on target', [ratio(8, 10), ratio(24, 30)]],
  ])('%s: 1', (_case, ratios) => expect(overdispersion(ratios, 0.8)).toBe(1));

  test('mean of the squared distances', () => {
    // z = -5, 0, 0, 5.
    const ratios = [ratio(60, 100), ratio(80, 100), ratio(80, 100), ratio(100, 100)];
    expect(overdispersion(ratios, 0.8)).toBeCloseTo(12.5, 9);
  });

  test('one extreme in ten is pulled in', () => {
    const ratios = [...Array.from({ length: 9 }, () => ratio(84, 100)), ratio(0, 100)];
    expect(overdispersion(ratios, 0.8)).toBeCloseTo(1, 9);
    expect(overdispersion(ratios, 0.8, 0)).toBeGreaterThan(30);
  });

  test('a target of 0 or 1 has no distances', () => {
    expect(zScore(ratio(3, 9), 0)).toBeNull();
    expect(overdispersion([ratio(3, 9)], 1)).toBe(1);
  });
});

test('limits enclose the target, the alarm encloses the warning, more cases narrow both', () =>
  fc.assert(
    fc.property(
      someRatio,
      fc.integer({ min: 30, max: 5000 }),
      fc.double({ min: 1, max: 9, noNaN: true }),
      (some, n, phi) => {
        const target = some.numerator / some.denominator;
        const { warning, alarm } = funnel(target, n, phi);
        const wider = funnel(target, n + 1, phi).warning;
        if (warning === null || alarm === null || wider === null) throw new Error('no limits');
        expect(warning.lo).toBeLessThanOrEqual(target);
        expect(warning.hi).toBeGreaterThanOrEqual(target);
        expect(alarm.lo).toBeLessThanOrEqual(warning.lo);
        expect(alarm.hi).toBeGreaterThanOrEqual(warning.hi);
        expect(wider.hi - wider.lo).toBeLessThanOrEqual(warning.hi - warning.lo);
      },
    ),
  ));
