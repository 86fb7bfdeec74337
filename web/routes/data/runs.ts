import type { InferResponseType } from 'hono/client';
import type { connect } from '#lib/api.ts';
import type { History, Run } from '#lib/status.ts';

export type { History, Run };
/** Answer of `GET /api/v1/quarantine`. */
export type Quarantine = InferResponseType<ReturnType<typeof connect>['quarantine']['$get'], 200>;
/** Answer of `GET /api/v1/reconciliation`. */
export type Reconciliation = InferResponseType<ReturnType<typeof connect>['reconciliation']['$get'], 200>;

/** What became of a run, in the order of growing concern. */
export const OUTCOMES = ['clean', 'noted', 'stopped', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export function outcomeOf({ outcome, findings }: Run): Outcome {
  if (outcome !== 'published') return outcome;
  return findings.length === 0 ? 'clean' : 'noted';
}

/** Rows that came in, landed and were quarantined, over all feeds and relations. */
export function rowsOf(intake: readonly { rows_in: number; landed: number; quarantined: number }[]) {
  const sum = (key: 'rows_in' | 'landed' | 'quarantined'): number =>
    intake.reduce((total, row) => total + row[key], 0);
  return { rows_in: sum('rows_in'), landed: sum('landed'), quarantined: sum('quarantined') };
}

/** Seconds from start to end. */
export function secondsOf({ started_at, finished_at }: Run): number {
  return (Date.parse(finished_at) - Date.parse(started_at)) / 1000;
}
