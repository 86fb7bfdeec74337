import { expect, test } from 'vitest';
import { completeMonths, monthsBetween, monthsUpTo } from '../../../../web/lib/server/months.ts';

test.each([
  ['2025-11-21', 24, '2023-11-01', '2025-10-01'],
  ['2025-11-21', 12, '2024-11-01', '2025-10-01'],
  ['2026-01-01', 12, '2025-01-01', '2025-12-01'],
  ['2025-10-31', 1, '2025-09-01', '2025-09-01'],
])('%s looks back %i months from %s to %s', (day, count, first, last) => {
  expect(completeMonths(day, count)).toEqual({ first, last, count });
});

test('refuses what is no day', () => {
  expect(() => completeMonths('', 12)).toThrow(RangeError);
});

test('months up to one, itself included', () => {
  expect(monthsUpTo('2025-02-01', 3)).toEqual({ first: '2024-12-01', last: '2025-02-01', count: 3 });
  expect(monthsUpTo('2025-02-01', 1)).toEqual({ first: '2025-02-01', last: '2025-02-01', count: 1 });
});

test.each([
  ['2025-03', '2026-02', 12],
  ['2025-03', '2025-03', 1],
])('from %s to %s are %i months', (from, to, count) => {
  expect(monthsBetween(from, to)).toEqual({ first: `${from}-01`, last: `${to}-01`, count });
});

test.each([
  ['2025-03', '2025-02'],
  ['2025-3', '2025-04'],
  ['2025-00', '2025-04'],
  ['', ''],
])('from %s to %s are no months', (from, to) => {
  expect(monthsBetween(from, to)).toBeNull();
});
