/**
 * The clock ribbon: every day between receipt and now, and whether it counted. A clock's elapsed days are recounted
 * here from the calendar day by day, so that a reader can follow them; `elapsed` of the last cell is that count.
 */
import type { Case } from '../api/cases.ts';

export type Clock = Case['clocks'][number];
export type Pause = Case['pauses'][number];
type Day = Case['calendar'][number];

/** What a day was to the clock; `outside` lies before its start or after its end. */
export type Kind = 'outside' | 'start' | 'counted' | 'paused' | 'weekend' | 'libur_nasional' | 'cuti_bersama';

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

/** Cells of a clock over whole weeks of the calendar. */
export function cellsOf(calendar: readonly Day[], clock: Clock, pauses: readonly Pause[]): Cell[] {
  const end = clock.stop_day ?? clock.as_of_day;
  const own = pauses.filter((pause) => pause.clock === clock.clock && pause.clock_no === clock.clock_no);
  let count = 0;
  return calendar.map(({ day, weekday, kind, name, decree }) => {
    const pause = own.find(({ from_day, to_day }) => from_day < day && day <= to_day)?.reason ?? null;
    const role = roleOf(day, clock.start_day, end, weekday >= 6 ? 'weekend' : kind, pause !== null);
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

function roleOf(day: string, start: string, end: string, kind: Day['kind'], isPaused: boolean): Kind {
  if (day === start) return 'start';
  if (day < start || day > end) return 'outside';
  if (kind !== 'workday') return kind;
  return isPaused ? 'paused' : 'counted';
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

/** The subtraction: calendar - weekend - jointLeave - holidays - paused = elapsed, in days. */
export interface Counted {
  first: string | null;
  last: string | null;
  calendar: number;
  weekend: number;
  jointLeave: Cell[];
  holidays: Cell[];
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
    weekend: of('weekend').length,
    jointLeave: of('cuti_bersama'),
    holidays: of('libur_nasional'),
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
