import { z } from 'zod';
import type { Edition } from '../edition.ts';

/** A limit counted out on the calendar of the edition, from the day after the start to the due day. */
export const CountedOut = z.object({
  from: z.string(),
  limit_days: z.number().int(),
  due: z.string(),
  without_leave: z.string().describe('where it would end if only weekends were days off'),
  days: z.array(
    z.object({
      day: z.string(),
      kind: z.enum(['workday', 'weekend', 'libur_nasional', 'cuti_bersama']),
      name: z.string().nullable(),
      count: z.number().int().describe('working days counted up to and including it'),
    }),
  ),
});
export type CountedOut = z.infer<typeof CountedOut>;

/** Counts a limit in working days from a day; null where the calendar of the edition does not reach. */
export async function countOut(edition: Edition, from: string, limit: number): Promise<CountedOut | null> {
  const days = await edition.rows(
    `with start as (select workday_no from published.calendar where day = $from::date)
     select day, kind, name, (workday_no - (from start))::integer as count
     from published.calendar
     where day > $from::date and workday_no - is_workday::integer < (from start) + $limit
     order by day`,
    { from, limit },
    CountedOut.shape.days.element,
  );
  const due = days.findLast(({ count }) => count === limit)?.day;
  const last = days.findIndex(({ day }) => day === due);
  if (due === undefined) return null;
  return {
    from,
    limit_days: limit,
    due,
    without_leave: plainWeekdays(from, limit),
    days: days.slice(0, last + 1),
  };
}

/** The day on which a limit would end in a year without holidays. */
function plainWeekdays(from: string, limit: number): string {
  const day = new Date(`${from}T00:00:00Z`);
  for (let counted = 0; counted < limit;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) counted += 1;
  }
  return day.toISOString().slice(0, 10);
}
