import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world.ts';

/** The laws of W and Due, for any days and under any knowledge of decrees, over the calendars that the SQL makes. */

interface Day {
  calendar_id: number;
  day: string;
  kind: string;
  is_workday: boolean;
  workday_no: number;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.given(
    'raw.agency',
    `agency_id | feed_id | name | type | parent_id | region_code
     kab-61.05 | f | Kab. Sintang | KAB | - | 61.05
     kab-94.01 | f | Kab. Jayawijaya | KAB | - | 94.01`,
  );
  await world.warehouse.run(
    `insert into seeds.workweek values (null, 'KAB', '61', '6', 'worked', '2020-01-01', '2024-04-12', 'test')`,
  );
  await world.warehouse.run(
    `insert into seeds.calendar values ('2025-09-10', 'Hari jadi', 'libur_daerah', '94', 'Pergub 1', '2018-01-01', null, null, 'high')`,
  );
});
afterAll(() => world.close());

/** The calendars as known on a day, each as a list of days. */
async function calendarsOf(knownOn: string | null): Promise<Map<number, Day[]>> {
  await world.warehouse.run('create or replace table build.knowledge as select $knownOn::date as known_on', {
    knownOn,
  });
  await world.derive('core.office_day');
  const days = await world.warehouse.rows<Day>(
    'select calendar_id, day, kind, is_workday, workday_no from core.office_day order by calendar_id, day',
  );
  return Map.groupBy(days, ({ calendar_id }) => calendar_id);
}

describe.each(['2018-06-01', '2020-03-31', '2020-11-30', '2021-06-17', '2023-03-28', null])(
  'as known on %s',
  (knownOn) => {
    let calendars: Map<number, Day[]>;
    beforeAll(async () => {
      calendars = await calendarsOf(knownOn);
    });

    const anyCalendar = () => fc.constantFrom(...calendars.values());
    const drawn = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000));
    const at = (days: Day[], place: number): Day => days[place % days.length] as Day;
    const W = (a: Day, b: Day): number => b.workday_no - a.workday_no;

    it('has every day, the national, a six-day and a regional calendar', () => {
      expect([...calendars.keys()].sort((a, b) => a - b)).toHaveLength(4);
    });

    it('W adds up: W(a, c) = W(a, b) + W(b, c)', () => {
      fc.assert(
        fc.property(anyCalendar(), drawn, (days, [x, y, z]) => {
          const [a, b, c] = [at(days, x), at(days, y), at(days, z)];
          return W(a, c) === W(a, b) + W(b, c);
        }),
      );
    });

    it('W is the count of working days, day by day, and no holiday is one', () => {
      fc.assert(
        fc.property(anyCalendar(), drawn, (days, [x, length]) => {
          const from = x % days.length;
          const to = Math.min(days.length - 1, from + (length % 400));
          const counted = days.slice(from + 1, to + 1).filter(({ is_workday }) => is_workday);
          const isOff = counted.every(
            ({ kind, calendar_id }) =>
              calendar_id === -1 || !['libur_nasional', 'libur_daerah'].includes(kind),
          );
          return isOff && counted.length === W(at(days, from), at(days, to));
        }),
      );
    });

    it('W never falls as time goes on', () => {
      fc.assert(
        fc.property(anyCalendar(), drawn, (days, [x, y, z]) => {
          const [from, to] = [x % days.length, y % days.length].sort((a, b) => a - b) as [number, number];
          return W(at(days, z), at(days, from)) <= W(at(days, z), at(days, to));
        }),
      );
    });

    it('Due is the inverse: n working days after a, and the first day with so many', () => {
      fc.assert(
        fc.property(anyCalendar(), drawn, (days, [x, n]) => {
          const a = at(days, x);
          const limit = 1 + (n % 120);
          const due = days.find((day) => day.is_workday && day.workday_no === a.workday_no + limit);
          const first = days.find((day) => day.day > a.day && W(a, day) >= limit);
          return due === undefined ? first === undefined : W(a, due) === limit && first?.day === due.day;
        }),
      );
    });

    it('a longer limit is never due earlier, nor a later start', () => {
      const dueOf = (days: Day[], start: Day, limit: number): string =>
        days.find((day) => day.is_workday && day.workday_no === start.workday_no + limit)?.day ?? '9999';
      fc.assert(
        fc.property(anyCalendar(), drawn, (days, [x, y, n]) => {
          const [a, b] = [x % days.length, y % days.length].sort((p, q) => p - q) as [number, number];
          const limit = 1 + (n % 60);
          const earlier = dueOf(days, at(days, a), limit);
          return earlier <= dueOf(days, at(days, a), limit + 1) && earlier <= dueOf(days, at(days, b), limit);
        }),
      );
    });
  },
);
