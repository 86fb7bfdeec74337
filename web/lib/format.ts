/**
 * The only place that turns numbers and dates into text. Missing (null) is "–", zero is 0.
 *
 *     const f = $derived(formats(page.data.lang));   // f.count(1045) -> "1.045", f.hk(12) -> "12 hk"
 */
import type { Lang } from './messages/language.ts';

export const MISSING = '–';

type Maybe<T> = T | null;
type Instant = string | Date;

/** Zone in which instants are shown: the product runs on Jakarta time. */
const ZONE = 'Asia/Jakarta';
const ZONE_NAME = 'WIB';

const LOCALE: Record<Lang, string> = { id: 'id-ID', en: 'en-GB' };
const WORKING_DAYS: Record<Lang, string> = { id: 'hk', en: 'wd' };

export interface Formats {
  /** 88035 -> "88.035" */
  count(n: Maybe<number>): string;
  /** Signed: 81 -> "+81", -3 -> "−3". */
  signed(n: Maybe<number>): string;
  /** A ratio such as 5.1 -> "5,1". */
  decimal(n: Maybe<number>, digits?: number): string;
  /** Share from 0 to 1: 0.761 -> "76%". */
  share(p: Maybe<number>, digits?: number): string;
  /** Shares from 0 to 1: "73–78%". */
  shareRange(lo: Maybe<number>, hi: Maybe<number>, digits?: number): string;
  /** "122–214" */
  range(lo: Maybe<number>, hi: Maybe<number>): string;
  /** "791 / 1.045" */
  of(numerator: Maybe<number>, denominator: Maybe<number>): string;
  /** Working days: "12 hk", "12 wd". */
  hk(days: Maybe<number>): string;
  /** Signed working days: "+81 hk". */
  hkSigned(days: Maybe<number>): string;
  /** Day (YYYY-MM-DD) or instant: "21 Nov 2025". */
  date(day: Maybe<Instant>): string;
  /** "21 Nov" */
  dayMonth(day: Maybe<Instant>): string;
  /** "21 Nov", or "21 Nov 2024" when that is not the year of `asOf`. */
  near(day: Maybe<Instant>, asOf: string): string;
  /** "Jum 21 Nov 2025" */
  weekday(day: Maybe<Instant>): string;
  /** "Jumat, 21 November 2025" */
  longDate(day: Maybe<Instant>): string;
  /** "Nov 2025" */
  month(day: Maybe<Instant>): string;
  /** "12 Jul–21 Nov 2025"; both years when they differ. */
  dateRange(from: Maybe<Instant>, to: Maybe<Instant>): string;
  /** "06.00" */
  clock(at: Maybe<Instant>): string;
  /** "06.00 WIB" */
  time(at: Maybe<Instant>): string;
  /** "21 Nov 2025, 06.00 WIB" */
  instant(at: Maybe<Instant>): string;
  /** Distance between two instants, one unit: "2 jam lalu", "3 days ago". */
  ago(at: Maybe<Instant>, now: Instant): string;
  /** Run time: "0,8 dtk", "36 dtk", "1 mnt 12 dtk". */
  seconds(n: Maybe<number>): string;
  /** "Kubu Raya, Ketapang dan Sintang" */
  list(words: readonly string[]): string;
}

const built = new Map<Lang, Formats>();

/** Formatters of one language; built once per process. */
export function formats(lang: Lang): Formats {
  const known = built.get(lang);
  if (known) return known;
  const made = make(lang);
  built.set(lang, made);
  return made;
}

function show<T>(value: Maybe<T>, format: (value: T) => string): string {
  return value === null ? MISSING : format(value);
}

/** A legal day has no zone: it is read and shown as UTC, an instant is shown in Jakarta time. */
function at(value: Instant): { date: Date; timeZone: string } {
  const isDay = typeof value === 'string' && value.length === 10;
  return { date: new Date(value), timeZone: isDay ? 'UTC' : ZONE };
}

function make(lang: Lang): Formats {
  const locale = LOCALE[lang];
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (n: number, digits = 0, sign = false): string => {
    const key = `${digits} ${sign}`;
    const format =
      numbers.get(key) ??
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: sign ? 'exceptZero' : 'negative',
      });
    numbers.set(key, format);
    return format.format(n).replace('-', '−');
  };
  const dates = new Map<string, Intl.DateTimeFormat>();
  const day = (value: Instant, options: Intl.DateTimeFormatOptions): string => {
    const { date, timeZone } = at(value);
    const key = JSON.stringify([options, timeZone]);
    const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
    dates.set(key, format);
    return format.format(date);
  };
  const dmy = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const dm = { day: 'numeric', month: 'short' } as const;
  const clock = (value: Instant): string =>
    day(value, { hour: '2-digit', minute: '2-digit', hour12: false }).replace(':', lang === 'id' ? '.' : ':');
  const percent = (p: number, digits = 0): string => `${number(p * 100, digits)}%`;

  const f: Formats = {
    count: (n) => show(n, (v) => number(v)),
    signed: (n) => show(n, (v) => number(v, 0, true)),
    decimal: (n, digits = 1) => show(n, (v) => number(v, digits)),
    share: (p, digits) => show(p, (v) => percent(v, digits)),
    shareRange: (lo, hi, digits = 0) =>
      lo === null || hi === null ? MISSING : `${number(lo * 100, digits)}–${percent(hi, digits)}`,
    range: (lo, hi) => (lo === null || hi === null ? MISSING : `${number(lo)}–${number(hi)}`),
    of: (numerator, denominator) => `${f.count(numerator)} / ${f.count(denominator)}`,
    hk: (days) => show(days, (v) => `${number(v)} ${WORKING_DAYS[lang]}`),
    hkSigned: (days) => show(days, (v) => `${number(v, 0, true)} ${WORKING_DAYS[lang]}`),
    date: (value) => show(value, (v) => day(v, dmy)),
    dayMonth: (value) => show(value, (v) => day(v, dm)),
    near: (value, asOf) =>
      show(value, (v) => day(v, day(v, { year: 'numeric' }) === day(asOf, { year: 'numeric' }) ? dm : dmy)),
    weekday: (value) => show(value, (v) => `${day(v, { weekday: 'short' })} ${day(v, dmy)}`),
    longDate: (value) =>
      show(value, (v) => `${day(v, { weekday: 'long' })}, ${day(v, { ...dmy, month: 'long' })}`),
    month: (value) => show(value, (v) => day(v, { month: 'short', year: 'numeric' })),
    dateRange: (from, to) => {
      if (from === null || to === null) return MISSING;
      const sameYear = day(from, { year: 'numeric' }) === day(to, { year: 'numeric' });
      return `${day(from, sameYear ? dm : dmy)}–${day(to, dmy)}`;
    },
    clock: (value) => show(value, clock),
    time: (value) => show(value, (v) => `${clock(v)} ${ZONE_NAME}`),
    instant: (value) => show(value, (v) => `${day(v, dmy)}, ${f.time(v)}`),
    ago: (value, now) => show(value, (v) => distance(lang, new Date(v), new Date(now))),
    seconds: (n) => show(n, (v) => duration(lang, v, number)),
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  };
  return f;
}

function distance(lang: Lang, from: Date, to: Date): string {
  const say = (n: number, unit: Intl.RelativeTimeFormatUnit) =>
    relative.format(n, unit).replace(' yang lalu', ' lalu');
  const minutes = Math.round((from.getTime() - to.getTime()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(LOCALE[lang], { numeric: 'always' });
  if (minutes === 0) return lang === 'id' ? 'baru saja' : 'just now';
  if (Math.abs(minutes) < 60) return say(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48 ? say(hours, 'hour') : say(Math.round(hours / 24), 'day');
}

function duration(lang: Lang, n: number, number: (n: number, digits?: number) => string): string {
  const [second, minute] = lang === 'id' ? ['dtk', 'mnt'] : ['s', 'min'];
  if (n < 10) return `${number(n, 1)} ${second}`;
  const whole = Math.round(n);
  if (whole < 60) return `${number(whole)} ${second}`;
  return `${number(Math.floor(whole / 60))} ${minute} ${number(whole % 60)} ${second}`;
}
