import { expect, test } from 'vitest';
import { topOf, type Lane } from '../../../../web/routes/(ringkasan)/overview.ts';

const lane = (...agencies: [string | null, number][]): Lane => ({
  status: 'lewat',
  count: agencies.reduce((sum, [, count]) => sum + count, 0),
  agencies: agencies.map(([name, count]) => ({ agency_id: name, name, count })),
  others: { agencies: 0, count: 0 },
});

test.each([
  ['more than any other', lane(['A', 3], ['B', 2]), 'A'],
  ['the only one', lane(['A', 2]), 'A'],
  ['unassigned cases belong to nobody', lane([null, 9], ['B', 2]), 'B'],
  ['a tie', lane(['A', 2], ['B', 2]), undefined],
  ['a single case', lane(['A', 1]), undefined],
  ['nobody', lane(), undefined],
])('%s', (_case, given, expected) => {
  expect(topOf(given)?.name).toBe(expected);
});
