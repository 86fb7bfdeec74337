/** When complaints come in. */
import { probit, Random } from './random.ts';
import { isoDate, type Workdays } from './workdays.ts';

/** Inflow of a year over that of the year before. */
const GROWTH = 1.2;
/** Monday to Sunday. */
const WEEKDAYS = [1.24, 1.2, 1.14, 1.1, 1, 0.64, 0.54];
/** A holiday against an ordinary day: 159 against 346 a day in 2018. */
const ON_HOLIDAY = 0.46;
/** Relative inflow by hour of the day. */
const HOURS = [
  ...[16, 11, 8, 6, 8, 14, 22, 34, 62, 78, 80, 70, 52, 60, 66, 58, 48, 40, 36, 42, 44, 38, 28, 17],
];

/** Complaints to draw on each epoch day from `first` to `last`, adding up to `total`. */
export function dailyCounts(
  first: number,
  last: number,
  total: number,
  calendar: Workdays,
  seed: number,
): Int32Array {
  const rates = new Float64Array(last - first + 1);
  for (let day = first; day <= last; day++) rates[day - first] = rate(day, calendar, seed);
  const scale = total / rates.reduce((sum, one) => sum + one, 0);
  let due = 0;
  let given = 0;
  return Int32Array.from(rates, (one) => {
    due += one * scale;
    const count = Math.round(due) - given;
    given += count;
    return count;
  });
}

function rate(day: number, calendar: Workdays, seed: number): number {
  const weekday = (day + 3) % 7;
  const isHoliday = weekday < 5 && !calendar.isWorkday(day);
  const noise = Math.exp(0.07 * probit((new Random(seed, 31, day).next() + 1e-9) / (1 + 2e-9)));
  return GROWTH ** (day / 365.25) * (WEEKDAYS[weekday] ?? 1) * (isHoliday ? ON_HOLIDAY : 1) * noise;
}

const reach = HOURS.map((_, hour) => HOURS.slice(0, hour + 1).reduce((sum, one) => sum + one, 0));
const all = reach.at(-1) ?? 0;

/** Second of the day at which a complaint comes in. */
export function secondOfDay(random: Random): number {
  const target = random.next() * all;
  const hour = reach.findIndex((upTo) => upTo > target);
  return hour * 3600 + random.int(0, 3599);
}

/** First epoch day of the window of 36 months that ends on `last`. */
export function windowStart(last: number): number {
  const [year = 0, month = 1, day = 1] = isoDate(last).split('-').map(Number);
  return Date.UTC(year - 3, month - 1, day) / 86_400_000;
}
