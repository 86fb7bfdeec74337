import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entropy, evenness } from '../../../../../web/lib/server/statistics/entropy.ts';

test('channels 40, 6, 2, 2 of six, domain.md 3.3 (m)', () => {
  expect(entropy([40, 6, 2, 2])?.toFixed(4)).toBe('0.6905');
  expect(evenness([40, 6, 2, 2], 6)?.toFixed(4)).toBe('0.3854');
});

test.each([
  ['nothing counted', [], 6, null],
  ['zeros only', [0, 0], 6, null],
  ['all in one', [7, 0, 0], 3, 0],
])('%s', (_case, counts, groups, expected) => expect(evenness(counts, groups)).toBe(expected));

test('spread evenly is 1', () => expect(evenness([5, 5, 5, 5, 5, 5])).toBeCloseTo(1, 12));

test.each([
  [[3], 1],
  [[1, 2, 3], 2],
])('%j in %i groups is refused', (counts, groups) => {
  expect(() => evenness(counts, groups)).toThrow(RangeError);
});

test('lies within 0..1 and does not care for the order', () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 2, maxLength: 8 }), (counts) => {
      const found = evenness(counts);
      if (found === null) return;
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1 + 1e-12);
      expect(evenness(counts.toReversed())).toBeCloseTo(found, 12);
    }),
  ));
