import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byar, standardised } from '../../../../../web/lib/server/statistics/casemix.ts';

describe('the worked example, domain.md 3.3 (i)', () => {
  const found = standardised(
    [
      { n: 40, observed: 29, reference: 0.7 },
      { n: 10, observed: 9, reference: 0.95 },
    ],
    0.8,
  );

  test('observed, expected, ratio, adjusted', () => {
    expect([found?.observed, found?.expected]).toEqual([38, 37.5]);
    expect(found?.ratio.toFixed(4)).toBe('1.0133');
    expect(found?.adjusted.toFixed(4)).toBe('0.8107');
  });

  test('Byar limits', () =>
    expect([found?.interval.lo.toFixed(3), found?.interval.hi.toFixed(3)]).toEqual(['0.717', '1.391']));
});

test('nothing expected: nothing to compare with', () => {
  expect(standardised([], 0.8)).toBeNull();
  expect(standardised([{ n: 0, observed: 0, reference: 0.7 }], 0.8)).toBeNull();
  expect(standardised([{ n: 5, observed: 0, reference: 0 }], 0.8)).toBeNull();
});

test('nothing observed: the lower limit is 0', () => {
  expect(byar(0).lo).toBe(0);
  expect(byar(0).hi).toBeCloseTo(3.69, 1);
});

test('limits enclose the count', () =>
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), (observed) => {
      expect(byar(observed).lo).toBeLessThanOrEqual(observed);
      expect(byar(observed).hi).toBeGreaterThan(observed);
    }),
  ));
