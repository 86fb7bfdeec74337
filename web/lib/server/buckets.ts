import { monthsBetween, monthsUpTo, type Months } from './months.ts';

/** Grains of a figure over time: month, quarter, semester, year; 12 or 24 months that end with each month. */
export const GRAINS = ['bulan', 'triwulan', 'semester', 'tahun', '12b', '24b'] as const;
export type Grain = (typeof GRAINS)[number];

const LENGTH = { bulan: 1, triwulan: 3, semester: 6, tahun: 12 } as const;
const ROLLING = { '12b': 12, '24b': 24 } as const;

/** Numerator and denominator of one entity in one month; period is the first day. */
export interface Monthly {
  entity: string;
  period: string;
  numerator: number;
  denominator: number;
}

const nth = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const named = (at: number): string =>
  `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;

/**
 * The stretches of a range of months at a grain, the oldest first. Quarters, semesters and years are those of the
 * calendar, cut to the range (`count` tells how many months are left); rolling ones reach back before it.
 */
export function bucketsOf(grain: Grain, { first, last }: Pick<Months, 'first' | 'last'>): Months[] {
  const [from, to] = [nth(first), nth(last)];
  if (grain === '12b' || grain === '24b') {
    const ends = Array.from({ length: to - from + 1 }, (_, at) => `${named(from + at)}-01`);
    return ends.map((end) => monthsUpTo(end, ROLLING[grain]));
  }
  const length = LENGTH[grain];
  const found: Months[] = [];
  for (let at = from - (from % length); at <= to; at += length) {
    const months = monthsBetween(named(Math.max(at, from)), named(Math.min(at + length - 1, to)));
    if (months !== null) found.push(months);
  }
  return found;
}

/** What a bucket sums up to; of a level (`over` latest) what stood in its last month. */
export function totalIn(
  rows: readonly Monthly[],
  { first, last }: Months,
  over: 'sum' | 'latest',
): { numerator: number; denominator: number } {
  const from = over === 'latest' ? last : first;
  let [numerator, denominator] = [0, 0];
  for (const row of rows) {
    if (row.period < from || row.period > last) continue;
    numerator += row.numerator;
    denominator += row.denominator;
  }
  return { numerator, denominator };
}
