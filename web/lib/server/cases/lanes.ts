import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { LANES, scopeOf, statusIs, type CaseFilter } from './filter.ts';

/** Agencies that a lane names before it sums up the others. */
const NAMED = 4;

/** How many open cases stand in one lane, and who holds most of them. */
export const Lane = z.object({
  status: z.enum(LANES),
  count: z.number().int(),
  agencies: z
    .array(
      z.object({ agency_id: z.string().nullable(), name: z.string().nullable(), count: z.number().int() }),
    )
    .describe('most cases first; null: not yet assigned'),
  others: z.object({ agencies: z.number().int(), count: z.number().int() }),
});
export type Lane = z.infer<typeof Lane>;

/** Lanes of everything open in the scope of a filter, whatever its status. */
export const Due = z.object({
  open: z.number().int().describe('open cases of the filter without its status'),
  as_of_day: z.iso.date().describe('the day that "due today" speaks of'),
  soon_day: z.iso.date().nullable().describe('fifth working day after it; null beyond the calendar'),
  lanes: z.array(Lane),
});
export type Due = z.infer<typeof Due>;

const Days = Due.pick({ as_of_day: true, soon_day: true });
const Holder = z.object({
  agency_id: z.string().nullable(),
  name: z.string().nullable(),
  open: z.number().int(),
  counts: z.array(z.number().int()),
});
type Holder = z.infer<typeof Holder>;

/** Counts the lanes in one pass over the open cases. */
export async function listLanes(edition: Edition, filter: CaseFilter): Promise<Due> {
  const scope = scopeOf(filter);
  const counts = LANES.map((lane) => `count(*) filter (${statusIs(lane)})`).join(', ');
  const [days, holders] = await Promise.all([
    daysOf(edition),
    edition.rows(
      `select held.*, coalesce(agency.short_name, agency.name) as name
      from (
        select agency_id, count(*) as open, [${counts}] as counts
        from published.complaint where is_open and ${scope.sql} group by agency_id
      ) as held left join published.agency using (agency_id)`,
      scope.values,
      Holder,
    ),
  ]);
  return {
    ...days,
    open: sum(holders.map((holder) => holder.open)),
    lanes: LANES.map((status, at) => laneOf(status, holders, (holder) => holder.counts[at] ?? 0)),
  };
}

function laneOf(status: Lane['status'], holders: Holder[], countOf: (holder: Holder) => number): Lane {
  const sorted = holders
    .map((holder) => ({ agency_id: holder.agency_id, name: holder.name, count: countOf(holder) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || String(a.name).localeCompare(String(b.name)));
  const others = sorted.slice(NAMED);
  return {
    status,
    count: sum(sorted.map(({ count }) => count)),
    agencies: sorted.slice(0, NAMED),
    others: { agencies: others.length, count: sum(others.map(({ count }) => count)) },
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The days that the lanes speak of. */
async function daysOf(edition: Edition): Promise<z.infer<typeof Days>> {
  const days = await edition.remember('due days', () =>
    edition.row(
      `select as_of_day, soon.day as soon_day
      from (select max(as_of_day) as as_of_day from published.feed)
      join published.calendar as today on today.day = as_of_day
      left join published.calendar as soon on soon.is_workday and soon.workday_no = today.workday_no + 5`,
      {},
      Days,
    ),
  );
  return Days.parse(days);
}
