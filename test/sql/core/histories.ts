import type { Warehouse } from '../../../pipeline/warehouse.ts';
import type { BoringEvent, BoringWorld } from './boring.ts';

/** A complaint with its events in order and the clocks the SQL gave it, in the shape of the dull second way. */
export interface History {
  complaint_id: string;
  class: string;
  as_of_day: string;
  events: BoringEvent[];
  clocks: object[];
}

/** Every complaint of a world with its history. */
export function readHistories(warehouse: Warehouse): Promise<History[]> {
  return warehouse.rows<History>(`
    select class.complaint_id, class.class, complaint.as_of_day,
      coalesce((select list({ code: code, day: strftime(day, '%Y-%m-%d'), agency: agency_id, unit: unit_id, role: actor_role,
        substantive: is_substantive } order by event_no) from core.event where complaint_id = class.complaint_id), []) as events,
      coalesce((select list({ clock: clock, no: clock_no, start: strftime(start_day, '%Y-%m-%d'), stop: strftime(stop_day, '%Y-%m-%d'),
        outcome: outcome, paused: paused_days, elapsed: elapsed_days, due: strftime(due_day, '%Y-%m-%d') } order by clock, clock_no)
        from core.clock where complaint_id = class.complaint_id), []) as clocks
    from core.class as class
    join core.complaint as complaint on complaint.complaint_id = class.complaint_id`);
}

/** Calendar and limits for the dull second way, read from the same world. */
export async function readBoringWorld(warehouse: Warehouse): Promise<BoringWorld> {
  const days = await warehouse.rows<{ day: string; works: boolean }>(
    'select day, is_workday as works from core.calendar order by day',
  );
  const works = new Map(days.map(({ day, works: is }) => [day, is]));
  const limits = await warehouse.rows<{ clock: string; class: string | null; limit_days: number }>(
    'from core.policy where valid_to is null',
  );
  return {
    isWorkday: (day) => works.get(day) === true,
    lastDay: days.at(-1)?.day ?? '',
    limit: (clock, complaintClass) =>
      limits.find((row) => row.clock === clock && (row.class === null || row.class === complaintClass))
        ?.limit_days ?? NaN,
  };
}
