import { expect, test } from 'vitest';
import { formats } from '../../../../../web/lib/format.ts';
import { messages } from '../../../../../web/lib/messages/messages.ts';
import { verdictOf } from '../../../../../web/routes/kasus/[id]/verdict.ts';

test.each([
  ['running', null, -3, false, 'sisa 3'],
  ['running', null, 0, false, 'tepat di batas'],
  ['running', null, 4, true, 'lewat 4'],
  ['waiting', null, -3, false, 'sisa 3'],
  ['finished', '2025-11-20', -3, false, 'dalam batas'],
  ['finished', '2025-11-20', 0, false, 'dalam batas'],
  ['finished', '2025-11-20', 4, true, 'lewat 4'],
  ['archived', '2025-11-20', -59, false, 'berhenti'],
  ['withdrawn', '2025-11-20', -57, false, 'berhenti'],
  ['handed_over', '2025-11-20', 2, true, 'lewat 2'],
] as const)('%s, stopped %s, %i over: %s', (outcome, stop_day, over_days, is_late, words) => {
  const clock = { outcome, stop_day, over_days, is_late };
  expect(verdictOf(clock, messages('id').laporan, formats('id'))).toBe(words);
});
