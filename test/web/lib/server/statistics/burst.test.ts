import { expect, test } from 'vitest';
import { burstLimit, probabilityOfCount } from '../../../../../web/lib/server/statistics/burst.ts';

test('four a day, domain.md 3.3 (n)', () => {
  expect(burstLimit(4)).toBe(10);
  expect(probabilityOfCount(11, 4).toFixed(4)).toBe('0.0028');
});

test('days without any', () => {
  expect(burstLimit(0)).toBe(0);
  expect([probabilityOfCount(0, 0), probabilityOfCount(1, 0)]).toEqual([1, 0]);
});
