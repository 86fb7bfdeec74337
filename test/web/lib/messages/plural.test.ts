import { expect, test } from 'vitest';
import { messages } from '../../../../web/lib/messages/messages.ts';

const { shell, data, laporan, peringkat, ringkasan } = messages('en');

test.each([
  [shell.scopeAll('1'), 'Nationwide · 1 agency'],
  [shell.scopeAll('2,104'), 'Nationwide · 2,104 agencies'],
  [shell.totals('1', '0'), '1 report, 0 agencies'],
  [data.editionsTitle('1'), '1 edition is kept; it is never overwritten'],
  [data.editionsTitle('21'), '21 editions are kept; none is ever overwritten'],
  [data.stripTitle.clean('1'), 'The last run was published'],
  [data.stripTitle.clean('7'), 'All of the last 7 runs were published'],
  [data.stripTitle.mixed('0', '1'), 'The last run was not published; failed ones never reach a reader'],
  [laporan.involved('1', '0'), '1 agency, 0 transfers'],
  [
    ringkasan.reports('1') + ringkasan.stalled('1'),
    '1 report is in process but without any event for more than 10 working days.',
  ],
  [ringkasan.open('1'), 'Open 1 case'],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});

test.each(Object.values(peringkat.peers))('one of the %s', (peers) => {
  expect(peringkat.members('2', peers)).toBe(`2 ${peers}`);
  expect(peringkat.members('1', peers)).not.toBe(`1 ${peers}`);
});
