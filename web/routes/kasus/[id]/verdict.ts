import type { Formats } from '#lib/format.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { Clock } from '#lib/ribbon.ts';

type Run = Pick<Clock, 'over_days' | 'is_late' | 'stop_day' | 'outcome'>;

/** "lewat 3", "sisa 2", "tepat di batas"; a clock that stopped in time has no days left: "dalam batas", "berhenti". */
export function verdictOf(
  { over_days, is_late, stop_day, outcome }: Run,
  m: Messages['laporan'],
  f: Formats,
): string {
  if (over_days === null) return '';
  if (is_late) return m.over(f.count(over_days));
  if (stop_day !== null) return outcome === 'finished' ? m.inTime : m.halted;
  return over_days === 0 ? m.onLimit : m.left(f.count(-over_days));
}
