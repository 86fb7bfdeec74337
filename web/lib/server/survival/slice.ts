import { z } from 'zod';
import type { Edition } from '../edition.ts';
import type { Months } from '../months.ts';
import type { ReportFilter } from '../scores/reading.ts';
import type { Bin } from '../statistics/histogram.ts';

/** Clocks whose histogram counts clocks, C3S being the first response with substance. */
export const TIMED = ['C1', 'C2', 'C3', 'C3S', 'C4', 'C5', 'C6', 'C7'] as const;
export type Timed = (typeof TIMED)[number];

/** A clock of an entity over months, narrowed to some reports. */
export interface Slice {
  clock: Timed;
  /** Any entity: an agency, a unit, a region, a type of agency as peer group, the nation. */
  entity: string;
  months: Months;
  filter: ReportFilter;
}

const count = z.number();
const BinRow = z.object({
  ...{ days: count, finished: count, open: count, transferred: count, ended: count },
});

/** Histogram of a slice, exact: counts of its holders and months summed, in order of days. */
export function readSlice(edition: Edition, { clock, entity, months, filter }: Slice): Promise<Bin[]> {
  return edition.rows(
    `select fact.days, sum(fact.finished)::bigint as finished, sum(fact.open)::bigint as "open",
       sum(fact.transferred)::bigint as transferred, sum(fact.ended)::bigint as ended
     from published.histogram as fact
     join published.member as member on member.holder_id = fact.holder_id and member.entity = $entity
       and fact.period between coalesce(member.valid_from, fact.period) and coalesce(member.valid_to, fact.period)
     where fact.clock = $clock and fact.period between $first::date and $last::date
       and ($class::varchar is null or fact.class = $class)
       and ($category::varchar is null or fact.category = $category)
       and ($channel::varchar is null or fact.channel = $channel)
     group by fact.days
     order by fact.days`,
    { clock, entity, first: months.first, last: months.last, ...filter },
    BinRow,
  );
}

const LimitRow = z.object({ limit_days: count });

/**
 * Limit of a clock in the last month of a period, in working days; null where it differs by classification and none is
 * chosen. C3S has that of C3.
 */
export async function readLimit(edition: Edition, { clock, months, filter }: Slice): Promise<number | null> {
  const limits = await edition.rows(
    `select distinct limit_days from published.policy
     where clock = $clock and $last::date between valid_from and coalesce(valid_to, $last::date)
       and (class is null or $class::varchar is null or class = $class)`,
    { clock: clock === 'C3S' ? 'C3' : clock, last: months.last, class: filter.class },
    LimitRow,
  );
  const [only, ...others] = limits;
  return others.length === 0 ? (only?.limit_days ?? null) : null;
}
