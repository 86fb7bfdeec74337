import { z } from 'zod';

/** Lengths of a period as the URL names them, and in months. */
export const PERIODS = ['24b', '12b'] as const;
export type Period = (typeof PERIODS)[number];
export const MONTHS = { '24b': 24, '12b': 12 } as const satisfies Record<Period, number>;

/** Complete months of a period: first days of the first and the last one, as `2025-10-01`. */
export const Months = z.object({
  first: z.iso.date(),
  last: z.iso.date(),
  count: z.number().int(),
});
export type Months = z.infer<typeof Months>;

/**
 * The last `count` complete months before the month of the as-of day (`2025-11-21`); that month itself is never
 * complete, because the day of the as-of is still running.
 */
export function completeMonths(asOfDay: string, count: number): Months {
  const [year, month] = asOfDay.split('-').map(Number);
  if (year === undefined || month === undefined) throw new RangeError(`no day: ${asOfDay}`);
  const firstDay = (back: number): string =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10);
  return { first: firstDay(count), last: firstDay(1), count };
}

/** The `count` months that end with the month of a first day, itself included. */
export function monthsUpTo(last: string, count: number): Months {
  const [year, month] = last.split('-').map(Number);
  if (year === undefined || month === undefined) throw new RangeError(`no day: ${last}`);
  const first = new Date(Date.UTC(year, month - count, 1)).toISOString().slice(0, 10);
  return { first, last, count };
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Months from one to another, both included, as `2025-03` and `2026-02`; null when that is no range of months. */
export function monthsBetween(from: string, to: string): Months | null {
  const [, fromYear, fromMonth] = MONTH.exec(from) ?? [];
  const [, toYear, toMonth] = MONTH.exec(to) ?? [];
  const count = (Number(toYear) - Number(fromYear)) * 12 + Number(toMonth) - Number(fromMonth) + 1;
  return count >= 1 ? { first: `${from}-01`, last: `${to}-01`, count } : null;
}
