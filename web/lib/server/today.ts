import { z } from 'zod';
import type { Edition } from './edition.ts';

const JAKARTA_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The legal date of an instant in Jakarta, `2025-11-21`. */
export function legalDay(instant: Date): string {
  return JAKARTA_DAY.format(instant);
}

const Age = z.object({ days: z.number().int().nullable() });

/** Working days from the day the data reach up to until today; null when the calendar ends before today. */
export async function ageInWorkingDays(edition: Edition, today: string): Promise<number | null> {
  const age = await edition.row(
    `select greatest(0,
        (select workday_no from published.calendar where day = $today::date)
        - (select workday_no from published.calendar where day = $as_of::date)) as days
      where exists (select 1 from published.calendar where day = $today::date)`,
    { today, as_of: legalDay(new Date(edition.manifest.as_of)) },
    Age,
  );
  return age?.days ?? null;
}
