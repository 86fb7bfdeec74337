import { expect, test } from 'vitest';
import { shrunkRating } from '../../../../../web/lib/server/statistics/rating.ts';

test('four five-star ratings, domain.md 3.3 (f)', () =>
  expect(shrunkRating(20, 4)?.toFixed(4)).toBe('3.9286'));
test('no rating is no mean', () => expect(shrunkRating(0, 0)).toBeNull());
test('many ratings outweigh the prior', () => expect(shrunkRating(5000, 1000)).toBeCloseTo(4.985, 3));
