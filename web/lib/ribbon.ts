/**
 * The clock ribbon: every day between receipt and now, and whether it counted. A clock's elapsed days are recounted
 * here from its own calendar day by day, so that a reader can follow them; `elapsed` of the last cell is that count.
 */
import type { Case } from '../api/cases.ts';

export type Clock = Case['clocks'][number];
export type Pause = Case['pauses'][number];
export type Day = Case['calendar'][number];

/** What a day was to the clock; `outside` lies before its start or after its end. */
export type Kind = 'outside' | 'start' | 'counted' | 'paused' | Exclude<Day['kind'], 'workday'>;

export interface Cell {
  day: string;
  /** 1 = Monday */
  weekday: number;
  kind: Kind;
  /** Days counted up to and including this one; null where the day did not count. */
  count: number | null;
  /** The clock stood still that day, whatever kind of day it was. */
  pause: Pause['reason'] | null;
  /** Holiday and its decree, also on a weekend or outside the clock. */
  holiday: { name: string; decree: string | null } | null;
}

/** The days of the calendar that a clock is counted in. */
export const daysOf = (calendar: readonly Day[], clock: Clock): Day[] =>
  calendar.filter(({ calendar_id }) => calendar_id === clock.calendar_id);

/** Cells of a clock over whole weeks of its calendar. */
export function cellsOf(calendar: readonly Day[], clock: Clock, pauses: readonly Pause[]): Cell[] {
  const end = clock.stop_day ?? clock.as_of_day;
  const own = pauses.filter((pause) => pause.clock === clock.clock && pause.clock_no === clock.clock_no);
  let count = 0;
  return daysOf(calendar, clock).map((each) => {
    const { day, weekday, name, decree } = each;
    const pause = own.find(({ from_day, to_day }) => from_day < day && day <= to_day)?.reason ?? null;
    const role = roleOf(each, clock.start_day, end, pause !== null);
    if (role === 'counted') count += 1;
    return {
      day,
      weekday,
      kind: role,
      count: role === 'counted' ? count : null,
      pause,
      holiday: name === null ? null : { name, decree },
    };
  });
}

function roleOf(
  { day, kind, is_weekend, is_workday }: Day,
  start: string,
  end: string,
  isPaused: boolean,
): Kind {
  if (day === start) return 'start';
  if (day < start || day > end) return 'outside';
  if (is_workday || kind === 'workday') return isPaused ? 'paused' : 'counted';
  return is_weekend ? 'weekend' : kind;
}

/** Cells in weeks of seven, Monday first. */
export function weeksOf(cells: readonly Cell[]): Cell[][] {
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}

/** From this count on a clock nears its limit: C6 from 45, others as flag K05 has it. */
export function nearFrom({ clock, limit_days }: Clock): number {
  if (limit_days === null) return Infinity;
  if (clock === 'C6') return limit_days - 15;
  return limit_days - (limit_days <= 5 ? 1 : limit_days <= 14 ? 3 : 10);
}

export type Band = 'within' | 'near' | 'over';

/** Where a count stands towards the limit of its clock. */
export function bandOf(count: number, clock: Clock): Band {
  if (clock.limit_days !== null && count > clock.limit_days) return 'over';
  return count >= nearFrom(clock) ? 'near' : 'within';
}

/** The subtraction: calendar - weekend - jointLeave - holidays - regional - paused = elapsed, in days. */
export interface Counted {
  first: string | null;
  last: string | null;
  calendar: number;
  weekend: Cell[];
  jointLeave: Cell[];
  holidays: Cell[];
  regional: Cell[];
  paused: Cell[];
  elapsed: number;
}

/** Sorts the days of a clock into what was counted and what was not. */
export function howCounted(cells: readonly Cell[]): Counted {
  const inside = cells.filter(({ kind }) => kind !== 'outside' && kind !== 'start');
  const of = (kind: Kind) => inside.filter((cell) => cell.kind === kind);
  return {
    first: inside[0]?.day ?? null,
    last: inside.at(-1)?.day ?? null,
    calendar: inside.length,
    weekend: of('weekend'),
    jointLeave: of('cuti_bersama'),
    holidays: of('libur_nasional'),
    regional: of('libur_daerah'),
    paused: of('paused'),
    elapsed: of('counted').length,
  };
}

/** A count under another reading of the law, and the day on which it went over the limit. */
export interface Reading {
  days: number;
  over_since: string | null;
}

/** What the clock would show if pauses, joint leave or all calendar days counted. */
export function otherReadings(cells: readonly Cell[], limit: number | null) {
  const read = (counts: (cell: Cell) => boolean): Reading => {
    const days = cells.filter(counts);
    const over = limit === null ? undefined : days[limit];
    return { days: days.length, over_since: over?.day ?? null };
  };
  const isInside = ({ kind }: Cell) => kind !== 'outside' && kind !== 'start';
  return {
    withPauses: read(({ kind }) => kind === 'counted' || kind === 'paused'),
    withJointLeave: read(
      ({ kind, pause }) => kind === 'counted' || (kind === 'cuti_bersama' && pause === null),
    ),
    calendarDays: read(isInside),
  };
}

/** The clock that a case is drawn by: C6, else the newest run of C4, else whatever ran last. */
export function mainClock(clocks: readonly Clock[]): Clock | null {
  const newest = (code: Clock['clock']) => clocks.filter(({ clock }) => clock === code).at(-1);
  return newest('C6') ?? newest('C4') ?? clocks.filter(({ clock }) => clock !== 'C7').at(-1) ?? null;
}
