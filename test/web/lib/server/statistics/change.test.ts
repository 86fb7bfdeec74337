import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityAbove, probabilityOfDrop } from '../../../../../web/lib/server/statistics/change.ts';
import { betaFrom } from '../../../../../web/lib/server/statistics/random.ts';
import { someRatio } from './draws.ts';

const ratio = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('54 of 60, then 36 of 50, domain.md 3.3 (k)', () => {
  test('dropped at all', () =>
    expect(probabilityOfDrop(ratio(54, 60), ratio(36, 50))?.toFixed(4)).toBe('0.9928'));
  test('dropped by more than 5 points', () =>
    expect(probabilityOfDrop(ratio(54, 60), ratio(36, 50), 0.05)?.toFixed(4)).toBe('0.9605'));
});

test.each([
  [ratio(0, 0), ratio(3, 5)],
  [ratio(3, 5), ratio(0, 0)],
])('a period without cases cannot be compared', (before, now) => {
  expect(probabilityOfDrop(before, now, 0.05)).toBeNull();
});

test.each([
  ['like against like', ratio(24, 30), ratio(24, 30), 0.5],
  ['from all to none', ratio(1000, 1000), ratio(0, 1000), 1],
  ['from none to all', ratio(0, 1000), ratio(1000, 1000), 0],
])('%s', (_case, before, now, expected) => {
  expect(probabilityOfDrop(before, now)).toBeCloseTo(expected, 6);
});

test('counts of a nation are judged too', () => {
  expect(probabilityOfDrop(ratio(800_000, 1_000_000), ratio(799_000, 1_000_000))).toBeCloseTo(0.9614, 3);
});

test('what may happen adds up: either one is above', () =>
  fc.assert(
    fc.property(someRatio, someRatio, (one, two) => {
      const forth = probabilityOfDrop(one, two) ?? -1;
      const back = probabilityOfDrop(two, one) ?? -1;
      expect(forth + back).toBeCloseTo(1, 5);
    }),
    { numRuns: 60 },
  ));

test('a larger drop is never more likely', () =>
  fc.assert(
    fc.property(someRatio, someRatio, (one, two) => {
      const margins = [0, 0.02, 0.05, 0.1, 0.3].map((margin) => probabilityOfDrop(one, two, margin) ?? -1);
      for (const [at, chance] of margins.entries())
        expect(chance).toBeLessThanOrEqual((margins[at - 1] ?? 1) + 1e-9);
    }),
    { numRuns: 60 },
  ));

test.each([
  [
    { alpha: 0.2, beta: 3 },
    { alpha: 0.5, beta: 9.5 },
  ],
  [
    { alpha: 43.8, beta: 9.6 },
    { alpha: 10.8, beta: 2.6 },
  ],
  [
    { alpha: 30.5, beta: 0.5 },
    { alpha: 28.5, beta: 2.5 },
  ],
])('agrees with drawing from %j and %j', (first, second) => {
  const [one, two] = [betaFrom(first.alpha, first.beta, 1), betaFrom(second.alpha, second.beta, 2)];
  const draws = 200_000;
  let above = 0;
  for (let draw = 0; draw < draws; draw++) if (one() > two() + 0.05) above++;
  expect(Math.abs(probabilityAbove(first, second, 0.05) - above / draws)).toBeLessThan(0.005);
});
