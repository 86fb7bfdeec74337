/** Working days and office hours: Monday to Friday, 07:30-16:00 local time, none on holidays. */
import type { Random } from './random.ts';

export const DAY = 86_400;
/** Offset of Western Indonesian Time from UTC [s]. */
export const WIB = 7 * 3600;

const FIRST = epochDay('2018-01-01');
const LAST = epochDay('2039-12-31');
const OPENS = 7.5 * 3600;
const CLOSES = 16 * 3600;
/** Work handed in later than this waits for the next working day. */
const LAST_CALL = 15.5 * 3600;

/** Days since 1970-01-01 of an ISO date. */
export function epochDay(iso: string): number {
  const day = Date.parse(`${iso}T00:00:00Z`) / (DAY * 1000);
  if (!Number.isInteger(day)) throw new RangeError(`not a date: ${iso}`);
  return day;
}

export interface Workdays {
  /** Working days up to and including an epoch day, since 2018. */
  count(day: number): number;
  isWorkday(day: number): boolean;
  /** Instant [s, UTC] in office hours, `days` working days after `at`, in the zone at `offset` [s]. */
  after(at: number, days: number, offset: number, random: Random): number;
  /** Instant in office hours on one of the last two working days of the month of `at`, never before `at`. */
  monthEnd(at: number, offset: number, random: Random): number;
  /** Last hour of the n-th working day after `at`: when the system closes by itself. */
  lapse(at: number, days: number, offset: number, random: Random): number;
}

/** Calendar over 2018-2039 from ISO dates that are holidays or joint leave. */
export function workdays(holidays: readonly string[]): Workdays {
  const free = new Set(holidays.map(epochDay));
  const counts = new Int32Array(LAST - FIRST + 1);
  const days: number[] = [FIRST];
  for (let day = FIRST, n = 0; day <= LAST; day++) {
    const weekday = (day + 3) % 7;
    if (weekday < 5 && !free.has(day)) {
      n += 1;
      days.push(day);
    }
    counts[day - FIRST] = n;
  }

  const count = (day: number): number => {
    const n = counts[day - FIRST];
    if (n === undefined) throw new RangeError(`day outside the calendar of the demo: ${day}`);
    return n;
  };
  const nth = (n: number): number => {
    const day = days[n];
    if (day === undefined) throw new RangeError(`working day outside the calendar of the demo: ${n}`);
    return day;
  };
  const isWorkday = (day: number): boolean => count(day) > count(day - 1);
  const between = (day: number, from: number, offset: number, random: Random): number =>
    day * DAY + Math.floor(from + random.next() * (CLOSES - from)) - offset;

  return {
    count,
    isWorkday,
    after(at, wait, offset, random) {
      const day = Math.floor((at + offset) / DAY);
      const second = at + offset - day * DAY;
      if (wait > 0) return between(nth(count(day) + wait), OPENS, offset, random);
      if (isWorkday(day) && second < LAST_CALL) {
        return between(day, Math.max(OPENS, second + 240), offset, random);
      }
      return between(nth(count(day) + 1), OPENS, offset, random);
    },
    monthEnd(at, offset, random) {
      const local = new Date((at + offset) * 1000);
      const last = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0) / (DAY * 1000);
      const day = nth(count(last) - random.int(0, 1));
      const second = at + offset - day * DAY;
      return second < LAST_CALL ? between(day, Math.max(OPENS, second + 240), offset, random) : at;
    },
    lapse(at, wait, offset, random) {
      const day = nth(count(Math.floor((at + offset) / DAY)) + wait);
      return day * DAY + 23 * 3600 + random.int(0, 3599) - offset;
    },
  };
}

const dates = new Map<number, string>();
const two = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** ISO 8601 text of an instant [s, UTC], in Western Indonesian Time with its offset. */
export function isoWib(at: number): string {
  const day = Math.floor((at + WIB) / DAY);
  const second = at + WIB - day * DAY;
  const minute = Math.floor(second / 60);
  return `${isoDate(day)}T${two[Math.floor(minute / 60)]}:${two[minute % 60]}:${two[second % 60]}+07:00`;
}

/** ISO date of an epoch day. */
export function isoDate(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY * 1000).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}
