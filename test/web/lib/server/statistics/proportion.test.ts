import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jeffreys, pooled, share, wilson } from '../../../../../web/lib/server/statistics/proportion.ts';
import { someRatio } from './draws.ts';

/** Small seeded generator (mulberry32), so that a failing draw can be repeated. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function draws(seed: number): { x: number; n: number }[] {
  const random = seeded(seed);
  return Array.from({ length: 500 }, () => {
    const n = 1 + Math.floor(random() * 400);
    return { n, x: Math.floor(random() * (n + 1)) };
  });
}

describe('wilson', () => {
  // domain.md 3.3 (d)
  test.each([
    [41, 50, '0.692', '0.902'],
    [33, 62, '0.410', '0.651'],
    [180, 200, '0.851', '0.934'],
    [8, 10, '0.490', '0.943'],
  ])('%i of %i is %s to %s', (numerator, denominator, lo, hi) => {
    const interval = wilson({ numerator, denominator });
    expect([interval.lo.toFixed(3), interval.hi.toFixed(3)]).toEqual([lo, hi]);
  });

  test('contains the share and stays within 0..1', () => {
    for (const { x, n } of draws(1)) {
      const { lo, hi } = wilson({ numerator: x, denominator: n });
      expect(lo, `${x}/${n}`).toBeGreaterThanOrEqual(0);
      expect(lo, `${x}/${n}`).toBeLessThanOrEqual(x / n);
      expect(hi, `${x}/${n}`).toBeGreaterThanOrEqual(x / n);
      expect(hi, `${x}/${n}`).toBeLessThanOrEqual(1);
    }
  });

  test('shrinks when the same share rests on more reports', () => {
    for (const { x, n } of draws(2)) {
      const few = wilson({ numerator: x, denominator: n });
      const many = wilson({ numerator: 3 * x, denominator: 3 * n });
      expect(many.hi - many.lo, `${x}/${n}`).toBeLessThan(few.hi - few.lo);
    }
  });

  test('is the mirror image when successes and failures are swapped', () => {
    for (const { x, n } of draws(3)) {
      const { lo, hi } = wilson({ numerator: x, denominator: n });
      const mirrored = wilson({ numerator: n - x, denominator: n });
      expect(mirrored.lo, `${x}/${n}`).toBeCloseTo(1 - hi, 12);
      expect(mirrored.hi, `${x}/${n}`).toBeCloseTo(1 - lo, 12);
    }
  });

  test('solves the score equation it is defined by', () => {
    // The bounds are the p with |p̂ - p| = z·sqrt(p(1-p)/n): checked by putting them back in.
    for (const { x, n } of draws(4)) {
      const { lo, hi } = wilson({ numerator: x, denominator: n });
      for (const p of [lo, hi].filter((bound) => bound > 0 && bound < 1)) {
        const z = Math.abs(x / n - p) / Math.sqrt((p * (1 - p)) / n);
        expect(z, `${x}/${n}`).toBeCloseTo(1.95996, 4);
      }
    }
  });

  test.each([
    [0, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (numerator, denominator) => {
    expect(() => wilson({ numerator, denominator })).toThrow(RangeError);
  });
});

describe('jeffreys', () => {
  // domain.md 3.3 (d)
  test.each([
    [41, 50, '0.697', '0.907'],
    [33, 62, '0.409', '0.653'],
  ])('%i of %i is %s to %s', (numerator, denominator, lo, hi) => {
    const interval = jeffreys({ numerator, denominator });
    expect([interval.lo.toFixed(3), interval.hi.toFixed(3)]).toEqual([lo, hi]);
  });

  test.each([9, 10, 29, 30])('none and all of %i reach the border', (n) => {
    expect(jeffreys({ numerator: 0, denominator: n }).lo).toBe(0);
    expect(jeffreys({ numerator: n, denominator: n }).hi).toBe(1);
  });

  test('contains the share', () =>
    fc.assert(
      fc.property(someRatio, (ratio) => {
        const { lo, hi } = jeffreys(ratio);
        expect(lo).toBeLessThanOrEqual(ratio.numerator / ratio.denominator);
        expect(hi).toBeGreaterThanOrEqual(ratio.numerator / ratio.denominator);
      }),
    ));

  test('refuses nothing of nothing', () => {
    expect(() => jeffreys({ numerator: 0, denominator: 0 })).toThrow(RangeError);
  });
});

test('share of nothing is null, not zero', () => {
  expect(share({ numerator: 0, denominator: 0 })).toBeNull();
  expect(share({ numerator: 0, denominator: 4 })).toBe(0);
});

test('pooled adds numerators and denominators', () => {
  const ratios = [
    { numerator: 9, denominator: 10 },
    { numerator: 10, denominator: 100 },
  ];
  expect(pooled(ratios)).toEqual({ numerator: 19, denominator: 110 });
});
