import type { Messages } from '#lib/messages/messages.ts';
import { daysOf, type Clock, type Day } from '#lib/ribbon.ts';

/** The calendar in which every day counts. */
export const EVERY_DAY = -1;

/**
 * What the calendar of a clock is called, after what it does on the days of the case; null when it is the national one
 * of five days a week.
 */
export function calendarName(calendar: readonly Day[], clock: Clock, m: Messages['laporan']): string | null {
  if (clock.calendar_id === EVERY_DAY) return m.calendar.name(m.calendar.every);
  const days = daysOf(calendar, clock);
  const six = days.some(({ weekday, is_weekend }) => weekday === 6 && !is_weekend);
  const isNational = clock.calendar_id === 0;
  if (isNational && !six) return null;
  const office = clock.unit_name ?? clock.agency_name;
  const whose = office === null ? m.calendar.unnamed : m.calendar.office(office);
  const regional = days.some(({ kind }) => kind === 'libur_daerah');
  const parts = [
    isNational ? m.calendar.national : whose,
    six && m.calendar.six,
    regional && m.calendar.regional,
  ];
  return m.calendar.name(parts.filter((part) => part !== false).join(', '));
}
