import { describe, expect, test } from 'vitest';
import { base, tier } from '../../../../../web/lib/server/statistics/tier.ts';

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
