import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../../../web/lib/server/statistics/multiple.ts';

const someP = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

test('the worked example, domain.md 3.3 (l): only the first two are rejected at 5 %', () => {
  const adjusted = benjaminiHochberg([0.001, 0.008, 0.039, 0.041, 0.042, 0.06]);
  expect(adjusted.map((p) => p <= 0.05)).toEqual([true, true, false, false, false, false]);
  expect(adjusted.map((p) => p.toFixed(4))).toEqual([
    '0.0060',
    '0.0240',
    '0.0504',
    '0.0504',
    '0.0504',
    '0.0600',
  ]);
});

test('no test, one test', () => {
  expect(benjaminiHochberg([])).toEqual([]);
  expect(benjaminiHochberg([0.04])).toEqual([0.04]);
});

/** The rule as it is written: reject the smallest j tests, j the last with p_(j) <= j rate / m. */
function rejected(p: readonly number[], rate: number): boolean[] {
  const sorted = p.toSorted((a, b) => a - b);
  const last = sorted.findLastIndex((value, at) => value <= ((at + 1) * rate) / p.length);
  return p.map((value) => last >= 0 && value <= (sorted[last] ?? -1));
}

test('rejects what the step-up rule rejects', () =>
  fc.assert(
    fc.property(someP, fc.constantFrom(0.01, 0.05, 0.2), (p, rate) => {
      const adjusted = benjaminiHochberg(p);
      // Equality is lost to rounding in one of the two forms; such draws prove nothing.
      fc.pre(adjusted.every((value) => Math.abs(value - rate) > 1e-12));
      expect(adjusted.map((value) => value <= rate)).toEqual(rejected(p, rate));
    }),
  ));

test('keeps the order of the p-values, never below them, never above 1', () =>
  fc.assert(
    fc.property(someP, (p) => {
      const adjusted = benjaminiHochberg(p);
      for (const [i, value] of p.entries()) {
        expect(adjusted[i]).toBeGreaterThanOrEqual(value - 1e-12);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        for (const [j, other] of p.entries())
          if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? -1);
      }
    }),
  ));
