import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logRank } from '../../../../../web/lib/server/statistics/logrank.ts';
import { bins, binsOf, someCases, type Case } from './draws.ts';

test('the worked example, domain.md 3.3 (b)', () => {
  const result = logRank(bins('1 3 5+'), bins('2 4 6'));
  expect(result?.observed).toBe(2);
  expect(result?.expected.toFixed(4)).toBe('1.7333');
  expect(result?.variance.toFixed(4)).toBe('0.9622');
  expect(result?.chi2.toFixed(4)).toBe('0.0739');
  expect(result?.p.toFixed(3)).toBe('0.786');
});

test.each([
  ['no group', '', ''],
  ['an empty group', '1 2 3', ''],
  ['one case against none', '', '1'],
  ['all open', '1+ 2+', '3+ 4+'],
  ['never at risk together', '9', '0+ 1+'],
])('%s cannot be compared', (_case, first, second) => {
  const some = (text: string) => (text === '' ? [] : bins(text));
  expect(logRank(some(first), some(second))).toBeNull();
});

test('all finished on day 0 says nothing about speed', () => {
  expect(logRank(bins('0 0'), bins('0 0 0'))).toBeNull();
});

/** The same test from a two-by-two table per day, counted case by case. */
function dull(first: readonly Case[], second: readonly Case[]): number | null {
  let difference = 0;
  let variance = 0;
  for (let day = 0; day <= 40; day++) {
    const risk = [first, second].map((group) => group.filter((each) => each.days >= day).length);
    const done = [first, second].map((group) => group.filter((e) => e.days === day && e.fate === 1).length);
    const [[n1 = 0, n2 = 0], [d1 = 0, d2 = 0]] = [risk, done];
    const [n, d] = [n1 + n2, d1 + d2];
    if (n === 0) break;
    difference += d1 - (d * n1) / n;
    if (n > 1) variance += (n1 * n2 * d * (n - d)) / (n * n * (n - 1));
  }
  return variance === 0 ? null : difference ** 2 / variance;
}

test('agrees with counting case by case, and does not care which group comes first', () =>
  fc.assert(
    fc.property(someCases, someCases, (one, two) => {
      const result = logRank(binsOf(one), binsOf(two));
      const expected = dull(one, two);
      if (expected === null || result === null) {
        expect(result?.chi2 ?? 0).toBeCloseTo(expected ?? 0, 9);
        return;
      }
      expect(result.chi2).toBeCloseTo(expected, 8);
      expect(result.p).toBeGreaterThanOrEqual(0);
      expect(result.p).toBeLessThanOrEqual(1);
      expect(logRank(binsOf(two), binsOf(one))?.chi2).toBeCloseTo(expected, 8);
    }),
  ));

test('a group against itself differs by nothing', () =>
  fc.assert(
    fc.property(someCases, (list) => {
      const result = logRank(binsOf(list), binsOf(list));
      if (result !== null) expect(result.chi2).toBeCloseTo(0, 9);
    }),
  ));
