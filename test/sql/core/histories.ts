import type { Warehouse } from '../../../pipeline/warehouse.ts';
import { fillFrom } from '../../bulk.ts';
import { boringClocks, type BoringClock, type BoringEvent } from './boring.ts';
import type { BoringLaw } from './boring_law.ts';

/** A complaint with its events in order, for the dull second way. */
export interface History {
  complaint_id: string;
  class: string;
  as_of: number;
  events: BoringEvent[];
}

/** A clock of either way that the other does not give. */
export interface Disagreement {
  complaint_id: string;
  dull: BoringClock[];
  quick: object[];
  events: BoringEvent[];
}

/** Every complaint of a world with its events as the SQL has put them in order and dated them. */
export function readHistories(warehouse: Warehouse): Promise<History[]> {
  return warehouse.rows<History>(`
    select complaint.complaint_id, complaint.class, feed.as_of_day - date '1970-01-01' as as_of,
      list({ code: event.code, day: event.day - date '1970-01-01', agency: event.agency_id, unit: event.unit_id,
        "to": event.to_agency_id, role: event.actor_role, substantive: event.is_substantive, reason: event.reason_code }
        order by event.event_no) as events
    from raw.complaint as complaint
    join core.feed as feed on feed.feed_id = complaint.feed_id
    join core.event as event on event.complaint_id = complaint.complaint_id
    group by all`);
}

const DULL = {
  complaint_id: 'varchar',
  clock: 'varchar',
  no: 'integer',
  start: 'integer',
  stop: 'integer',
  outcome: 'varchar',
  paused: 'integer',
  elapsed: 'integer',
  limit: 'integer',
  due: 'integer',
  late: 'boolean',
};

/**
 * Counts the clocks of every history the dull way and holds them against core.clock, set against set.
 * Answers how many clocks there are, and up to three complaints on which the two differ.
 */
export async function disagreements(
  warehouse: Warehouse,
  histories: readonly History[],
  law: BoringLaw,
): Promise<{ clocks: number; found: Disagreement[] }> {
  const columns = Object.entries(DULL).map(([name, type]) => `"${name}" ${type}`);
  await warehouse.run(`create or replace temp table dull (${columns.join(', ')})`);
  const rows = histories.flatMap((history) =>
    boringClocks(history.events, history.class, history.as_of, law).map((each) => ({
      complaint_id: history.complaint_id,
      ...each,
    })),
  );
  await fillFrom(warehouse, 'dull', DULL, rows);
  await warehouse.run(`create or replace temp view quick as
    select complaint_id, clock, clock_no as no, start_day - date '1970-01-01' as "start", stop_day - date '1970-01-01' as stop,
      outcome, paused_days as paused, elapsed_days as elapsed, limit_days as "limit", due_day - date '1970-01-01' as due, is_late as late
    from core.clock`);
  const guilty = await warehouse.rows<{ complaint_id: string; quick: object[] }>(`
    with differing as (
      select distinct complaint_id from ((from dull except all from quick) union all (from quick except all from dull))
    )
    select differing.complaint_id,
      coalesce(list({ ${Object.keys(DULL)
        .slice(1)
        .map((name) => `"${name}": quick."${name}"`)
        .join(', ')} } order by quick.clock, quick.no)
        filter (quick.clock is not null), []) as quick
    from differing left join quick on quick.complaint_id = differing.complaint_id
    group by all order by all limit 3`);
  const found = guilty.map(({ complaint_id, quick }) => {
    const history = histories.find((each) => each.complaint_id === complaint_id);
    const events = history?.events ?? [];
    const dull =
      history === undefined ? [] : boringClocks(events, history.class, history.as_of, law).sort(byClock);
    return { complaint_id, dull, quick, events };
  });
  return { clocks: rows.length, found };
}

const byClock = (a: BoringClock, b: BoringClock): number => a.clock.localeCompare(b.clock) || a.no - b.no;
