import { expect, it } from 'vitest';
import { judge } from '../../../../../web/lib/server/flow/systemic.ts';

const row = (changed: object) => ({
  category: 'Jalan',
  subcategory: null,
  agencies: 6,
  late_agencies: 3,
  due: 60,
  late: 40,
  expected: 20,
  worst: [],
  cases: [],
  ...changed,
});

it.each([
  ['enough of everything', {}, true],
  ['two late agencies', { late_agencies: 2 }, false],
  ['half of the agencies', { agencies: 7 }, false],
  ['too few due reports', { due: 29 }, false],
  ['an excess that chance can make', { late: 26 }, false],
  ['nothing expected', { expected: 0 }, false],
])('%s', (_, changed, isSystemic) => {
  expect(judge(row(changed)).is_systemic).toBe(isSystemic);
});

it('tells the excess with limits that hold it', () => {
  const { excess, interval } = judge(row({}));
  expect(excess).toBe(2);
  expect(interval?.lo).toBeCloseTo(28.6 / 20, 1);
  expect(interval?.hi).toBeCloseTo(54.5 / 20, 1);
});
