import { expect, it } from 'vitest';
import { monthsConnected } from '../../../../../web/lib/server/scores/evidence.ts';

const YEAR = { first: '2025-01-01', last: '2025-12-01', count: 12 };

it.each([
  ['an agency without dates', null, null, null, 12],
  ['one connected long ago', '2019-05-20', null, null, 12],
  ['one connected in March', '2025-03-31', null, null, 10],
  ['one connected afterwards', '2026-01-01', null, null, 0],
  ['one that ended in April', null, null, '2025-04-01', 4],
  ['one that ended before', '2019-05-20', null, '2024-12-31', 0],
  ['one founded in June, its parent connected in March', '2025-03-01', '2025-06-01', '2025-11-30', 6],
])('%s', (_case, connected_from, valid_from, valid_to, months) => {
  expect(monthsConnected(YEAR, { connected_from, valid_from, valid_to })).toBe(months);
});
