import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  adoption,
  exposure,
  populationClass,
  probabilityRateBelow,
} from '../../../../../web/lib/server/statistics/adoption.ts';

test('the worked rate, domain.md 3.3 (j): 50 reports, 420,000 people, two years', () => {
  const watched = exposure(420_000, 24);
  expect(watched).toBeCloseTo(8.4, 12);
  const found = adoption(50, watched);
  expect(found?.raw.toFixed(3)).toBe('5.952');
  expect(found?.rate.toFixed(4)).toBe('6.0355');
  expect(found?.interval.lo.toFixed(3)).toBe('4.494');
  expect(found?.interval.hi.toFixed(3)).toBe('7.801');
  expect(probabilityRateBelow(10, 50, watched)?.toFixed(5)).toBe('0.99997');
});

test.each([
  [99_999, 1],
  [100_000, 2],
  [250_000, 3],
  [500_000, 4],
  [999_999, 4],
  [1_000_000, 5],
])('%i residents are of class %i', (population, name) => expect(populationClass(population)).toBe(name));

test('nobody watched: no rate', () => {
  expect(adoption(3, 0)).toBeNull();
  expect(probabilityRateBelow(10, 0, exposure(0, 12))).toBeNull();
});

test('no report in a watched region is a low rate, not none', () => {
  const found = adoption(0, 4);
  expect(found?.raw).toBe(0);
  expect(found?.rate).toBeGreaterThan(0);
  expect(found?.interval.lo).toBeGreaterThan(0);
});

test('the rate lies between the counted one and the prior mean of 20, within its interval', () =>
  fc.assert(
    fc.property(
      fc.nat({ max: 5000 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (reports, watched) => {
        const found = adoption(reports, watched);
        expect(found).not.toBeNull();
        if (found === null) return;
        expect(found.rate).toBeGreaterThanOrEqual(Math.min(found.raw, 20) - 1e-9);
        expect(found.rate).toBeLessThanOrEqual(Math.max(found.raw, 20) + 1e-9);
        expect(found.interval.lo).toBeLessThan(found.rate);
        expect(found.interval.hi).toBeGreaterThan(found.rate);
      },
    ),
  ));
