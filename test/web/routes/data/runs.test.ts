import { expect, test } from 'vitest';
import { outcomeOf, rowsOf, secondsOf, type Run } from '../../../../web/routes/data/runs.ts';

const run: Run = {
  id: 'r',
  started_at: '2025-11-20T19:00:00.000Z',
  finished_at: '2025-11-20T19:01:12.500Z',
  outcome: 'published',
  edition: 'e',
  steps: [],
  intake: [],
  findings: [],
  message: null,
};
const note = { severity: 'warn', rule: 'r', message: 'm', count: 1, sample: [] } as const;

test.each([
  ['published', 0, 'clean'],
  ['published', 1, 'noted'],
  ['stopped', 1, 'stopped'],
  ['failed', 0, 'failed'],
] as const)('%s with %i findings is %s', (outcome, findings, expected) => {
  expect(
    outcomeOf({
      ...run,
      outcome,
      findings: Array.from({ length: findings }, () => ({ ...note, sample: [] })),
    }),
  ).toBe(expected);
});

test('rows are summed over feeds and relations', () => {
  const intake = [
    { rows_in: 10, landed: 9, quarantined: 1 },
    { rows_in: 5, landed: 5, quarantined: 0 },
  ];
  expect(rowsOf(intake)).toEqual({ rows_in: 15, landed: 14, quarantined: 1 });
  expect(rowsOf([])).toEqual({ rows_in: 0, landed: 0, quarantined: 0 });
});

test('seconds from start to end', () => expect(secondsOf(run)).toBe(72.5));
