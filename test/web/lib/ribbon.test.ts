import { describe, expect, test } from 'vitest';
import {
  bandOf,
  cellsOf,
  howCounted,
  mainClock,
  otherReadings,
  weeksOf,
  type Clock,
  type Pause,
} from '../../../web/lib/ribbon.ts';

type Day = Parameters<typeof cellsOf>[0][number];

const DAY = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whole weeks from the Monday on or before `first`; days off by date. */
function calendar(first: string, weeks: number, off: Record<string, Day['kind']> = {}): Day[] {
  const at = Date.parse(first);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: weeks * 7 }, (_, n) => {
    const day = iso(monday + n * DAY);
    const weekday = (n % 7) + 1;
    const kind = off[day] ?? (weekday > 5 ? 'weekend' : 'workday');
    const isHoliday = kind === 'libur_nasional' || kind === 'cuti_bersama';
    const traits = { calendar_id: 0, is_weekend: weekday > 5, is_workday: kind === 'workday' && weekday < 6 };
    return {
      ...traits,
      day,
      weekday,
      kind,
      name: isHoliday ? 'Libur' : null,
      decree: isHoliday ? 'SKB 1' : null,
    };
  });
}

const clockFrom = (start_day: string, as_of_day: string, more: Partial<Clock> = {}): Clock => ({
  clock: 'C6',
  clock_no: 1,
  agency_name: null,
  unit_name: null,
  start_day,
  stop_day: null,
  as_of_day,
  outcome: 'running',
  paused_days: 0,
  elapsed_days: 0,
  limit_days: 60,
  due_day: null,
  over_days: null,
  is_late: null,
  start_event: 'DISPOSISI_INSTANSI',
  stop_event: null,
  calendar_id: 0,
  ...more,
});
const pause = (from_day: string, to_day: string, clock: Clock['clock'] = 'C6'): Pause => ({
  clock,
  clock_no: 1,
  from_day,
  to_day,
  days: 0,
  reason: 'data',
});

/** The case of the design: 63 working days from 15 Aug to 21 Nov 2025. */
const OFF = { '2025-08-18': 'cuti_bersama', '2025-09-05': 'libur_nasional' } as const;
const sintang = clockFrom('2025-08-15', '2025-11-21');
const sintangCells = cellsOf(calendar('2025-08-14', 15, OFF), sintang, [pause('2025-09-08', '2025-09-15')]);

describe('the case of the design', () => {
  test('every day is accounted for', () => {
    const counted = howCounted(sintangCells);
    expect(counted).toMatchObject({
      first: '2025-08-16',
      last: '2025-11-21',
      calendar: 98,
      elapsed: 63,
    });
    expect(counted.weekend).toHaveLength(28);
    expect(counted.jointLeave.map(({ day }) => day)).toEqual(['2025-08-18']);
    expect(counted.holidays.map(({ day }) => day)).toEqual(['2025-09-05']);
    expect(counted.paused).toHaveLength(5);
  });

  test('the last cell bears the total', () => {
    const last = sintangCells.find(({ day }) => day === '2025-11-21');
    expect(last).toMatchObject({ kind: 'counted', count: 63 });
  });

  test('other readings of the law', () => {
    expect(otherReadings(sintangCells, 60)).toEqual({
      withPauses: { days: 68, over_since: '2025-11-12' },
      withJointLeave: { days: 64, over_since: '2025-11-18' },
      calendarDays: { days: 98, over_since: '2025-10-15' },
    });
  });

  test('weeks start on Monday', () => {
    const weeks = weeksOf(sintangCells);
    expect(weeks).toHaveLength(15);
    expect(weeks.map((week) => week[0]?.weekday)).toEqual(Array(15).fill(1));
    expect(weeks[0]?.map(({ kind }) => kind)).toEqual([
      'outside',
      'outside',
      'outside',
      'outside',
      'start',
      'weekend',
      'weekend',
    ]);
  });
});

test('a pause of another clock or another run changes nothing', () => {
  const cells = cellsOf(calendar('2025-08-14', 15, OFF), sintang, [
    pause('2025-09-08', '2025-09-15', 'C4'),
    { ...pause('2025-09-08', '2025-09-15'), clock_no: 2 },
  ]);
  expect(howCounted(cells)).toMatchObject({ elapsed: 68, paused: [] });
});

test('joint leave within a pause is not counted by any reading but the calendar', () => {
  const cells = cellsOf(calendar('2025-08-14', 3, OFF), clockFrom('2025-08-14', '2025-08-22'), [
    pause('2025-08-15', '2025-08-20'),
  ]);
  expect(howCounted(cells)).toMatchObject({ calendar: 8, elapsed: 3 });
  expect(otherReadings(cells, null)).toEqual({
    withPauses: { days: 5, over_since: null },
    withJointLeave: { days: 3, over_since: null },
    calendarDays: { days: 8, over_since: null },
  });
});

test('a clock is counted in its own calendar, where Saturdays and joint leave may be worked', () => {
  const national = calendar('2025-08-14', 2, OFF);
  const own = national.map((each): Day => {
    const is_weekend = each.weekday === 7;
    const isOff = each.day === '2025-08-23';
    const kind = isOff ? 'libur_daerah' : each.weekday === 6 ? 'workday' : each.kind;
    return { ...each, calendar_id: 4, kind, is_weekend, is_workday: !is_weekend && !isOff };
  });
  const days = [...national, ...own];
  const counted = (calendar_id: number) =>
    howCounted(cellsOf(days, clockFrom('2025-08-14', '2025-08-24', { calendar_id }), []));
  expect(counted(0)).toMatchObject({ calendar: 10, regional: [], elapsed: 5 });
  expect(counted(4)).toMatchObject({ calendar: 10, jointLeave: [], elapsed: 7 });
  expect(counted(4).regional.map(({ day }) => day)).toEqual(['2025-08-23']);
  expect(counted(4).weekend.map(({ day }) => day)).toEqual(['2025-08-17', '2025-08-24']);
});

test('a clock that stopped on its first day has counted nothing', () => {
  const cells = cellsOf(
    calendar('2025-08-14', 2),
    clockFrom('2025-08-14', '2025-08-22', { stop_day: '2025-08-14' }),
    [],
  );
  expect(howCounted(cells)).toMatchObject({ first: null, calendar: 0, elapsed: 0 });
});

test.each([
  ['C6', 60, [44, 45, 60, 61]],
  ['C4', 60, [49, 50, 60, 61]],
  ['C4', 14, [10, 11, 14, 15]],
  ['C4', 5, [3, 4, 5, 6]],
] as const)('bands of %s with limit %i', (clock, limit_days, counts) => {
  const bands = counts.map((count) =>
    bandOf(count, clockFrom('2025-01-01', '2025-01-01', { clock, limit_days })),
  );
  expect(bands).toEqual(['within', 'near', 'near', 'over']);
});

test('the ribbon shows C6, else the newest C4, else what there is', () => {
  const c = (clock: Clock['clock'], clock_no = 1) =>
    clockFrom('2025-01-01', '2025-01-02', { clock, clock_no });
  expect(mainClock([c('C1'), c('C4'), c('C6')])?.clock).toBe('C6');
  expect(mainClock([c('C1'), c('C4'), c('C4', 2)])?.clock_no).toBe(2);
  expect(mainClock([c('C1'), c('C2')])?.clock).toBe('C2');
  expect(mainClock([])).toBeNull();
});

/** Deterministic numbers in [0, 1). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

test('over random spans the parts add up and agree with the cumulative index', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = random(seed);
    const weeks = 1 + Math.floor(next() * 90);
    const off: Record<string, Day['kind']> = {};
    for (let n = 0; n < weeks * 2; n += 1) {
      const day = iso(Date.parse('2024-01-01') + Math.floor(next() * weeks * 7) * DAY);
      off[day] = next() < 0.5 ? 'libur_nasional' : 'cuti_bersama';
    }
    const days = calendar('2024-01-01', weeks, off);
    const at = (share: number): string => days[Math.floor(share * days.length)]?.day ?? '';
    const [start = '', from = '', to = '', end = ''] = [
      at(next()),
      at(next()),
      at(next()),
      at(next()),
    ].sort();
    const cells = cellsOf(days, clockFrom(start, end), from < to ? [pause(from, to)] : []);
    const counted = howCounted(cells);

    const { calendar: all, weekend, jointLeave, holidays, paused, elapsed } = counted;
    expect(all - weekend.length - jointLeave.length - holidays.length - paused.length).toBe(elapsed);

    const workdayNo = (day: string): number =>
      days.filter((d) => d.day <= day && d.kind === 'workday' && d.weekday < 6).length;
    const expected = workdayNo(end) - workdayNo(start) - (workdayNo(to) - workdayNo(from));
    expect(elapsed, `seed ${seed}`).toBe(expected);
    expect(cells.findLast(({ count }) => count !== null)?.count ?? 0).toBe(expected);
  }
});
