import { describe, expect, test } from 'vitest';
import { base, groupByRank, groupByShare, tier } from '../../../../../web/lib/server/statistics/tier.ts';

test.each([
  [0, 'none'],
  [1, 'counts'],
  [9, 'counts'],
  [10, 'small'],
  [29, 'small'],
  [30, 'full'],
  [5000, 'full'],
] as const)('n %i is %s', (n, expected) => expect(base(n)).toBe(expected));

describe('tier', () => {
  test.each([
    ['whole interval above', { lo: 0.81, hi: 0.9 }, 'above', 'below'],
    ['whole interval below', { lo: 0.6, hi: 0.79 }, 'below', 'above'],
    ['group inside', { lo: 0.7, hi: 0.9 }, 'same', 'same'],
    ['touching from above', { lo: 0.8, hi: 0.9 }, 'same', 'same'],
    ['touching from below', { lo: 0.7, hi: 0.8 }, 'same', 'same'],
  ] as const)('%s', (_case, interval, higher, lower) => {
    expect(tier(interval, 0.8, 'higher')).toBe(higher);
    expect(tier(interval, 0.8, 'lower')).toBe(lower);
  });
});

test.each([
  ['whole interval in the better half', 1, 50, 100, 'atas'],
  ['whole interval in the worse half', 51, 100, 100, 'bawah'],
  ['across the middle but within the middle half', 30, 70, 100, 'tengah'],
  ['across the middle and beyond', 20, 70, 100, 'belum_dapat_dibedakan'],
  ['the middle one of three', 2, 2, 3, 'tengah'],
  ['alone', 1, 1, 1, 'belum_dapat_dibedakan'],
] as const)('rank %s', (_case, lo, hi, k, expected) => expect(groupByRank({ lo, hi }, k)).toBe(expected));

test.each([
  ['above', { lo: 0.81, hi: 0.9 }, 'atas', 'bawah'],
  ['below', { lo: 0.6, hi: 0.79 }, 'bawah', 'atas'],
  ['within 5 points', { lo: 0.76, hi: 0.84 }, 'tengah', 'tengah'],
  ['wider', { lo: 0.7, hi: 0.84 }, 'belum_dapat_dibedakan', 'belum_dapat_dibedakan'],
] as const)('shrunk interval %s', (_case, interval, higher, lower) => {
  expect(groupByShare(interval, 0.8, 'higher')).toBe(higher);
  expect(groupByShare(interval, 0.8, 'lower')).toBe(lower);
});
