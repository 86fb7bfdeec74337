import type { Formats } from '#lib/format.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { PageData } from './$types';

export type Row = PageData['list']['rows'][number];

/** Address of one case. */
export const caseHref = (row: Row): string => `/kasus/${encodeURIComponent(row.complaint_id)}`;

/** Title of a report as the reader may see it. */
export function titleOf(row: Row, m: Messages['kasus']): string {
  if (row.withheld !== null) return m.confidential;
  return row.title ?? m.untitled;
}

/** "+81 hk", "sisa 3 hk", "–" while no unit has it. */
export function overText({ over_days }: Row, m: Messages['kasus'], f: Formats): string {
  if (over_days === null || over_days >= 0) return f.hkSigned(over_days);
  return m.left(f.hk(-over_days));
}

/** "batas 14 · 19 Feb" */
export function limitText(
  { limit_days, due_day }: Row,
  asOf: string,
  m: Messages['kasus'],
  f: Formats,
): string {
  if (limit_days === null) return m.noClock;
  if (due_day === null) return m.limitOnly(f.hk(limit_days));
  return m.limit(f.count(limit_days), f.near(due_day, asOf));
}

/** How a row looks: a candidate, over its limit, or within it. */
export function toneOf(row: Row): 'candidate' | 'over' | 'within' {
  if (row.is_candidate) return 'candidate';
  return row.is_overdue ? 'over' : 'within';
}
