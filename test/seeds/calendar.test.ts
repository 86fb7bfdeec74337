import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Warehouse } from '../../pipeline/warehouse.ts';
import { openSeeds } from './seeds.ts';
import { countWorkdays, dueDay } from './workday.ts';

const YEARS = [
  { year: 2018, libur_nasional: 17, cuti_bersama: 8, workdays: 239 },
  { year: 2019, libur_nasional: 17, cuti_bersama: 4, workdays: 246 },
  { year: 2020, libur_nasional: 17, cuti_bersama: 5, workdays: 243 },
  { year: 2021, libur_nasional: 15, cuti_bersama: 1, workdays: 248 },
  { year: 2022, libur_nasional: 16, cuti_bersama: 4, workdays: 246 },
  { year: 2023, libur_nasional: 16, cuti_bersama: 11, workdays: 239 },
  { year: 2024, libur_nasional: 19, cuti_bersama: 10, workdays: 238 },
  { year: 2025, libur_nasional: 17, cuti_bersama: 11, workdays: 237 },
  { year: 2026, libur_nasional: 17, cuti_bersama: 8, workdays: 240 },
  { year: 2027, libur_nasional: 18, cuti_bersama: 8, workdays: 242 },
];

let seeds: Warehouse;
beforeAll(async () => {
  seeds = await openSeeds('calendar');
});
afterAll(() => seeds.close());

/** Days off as they were known at the end of an ISO day. */
async function knownOn(day: string): Promise<Set<string>> {
  const rows = await seeds.rows<{ date: string }>(
    `select date from calendar
     where decree_date <= $day and (withdrawn_on is null or withdrawn_on > $day)`,
    { day },
  );
  return new Set(rows.map((row) => row.date));
}

async function inForce(): Promise<Set<string>> {
  const rows = await seeds.rows<{ date: string }>('select date from calendar where withdrawn_on is null');
  return new Set(rows.map((row) => row.date));
}

describe('decreed days', () => {
  test('days in force per year and kind', async () => {
    const counted = await seeds.rows(`
      select year(date::date)::integer as year,
        count(*) filter (kind = 'libur_nasional')::integer as libur_nasional,
        count(*) filter (kind = 'cuti_bersama')::integer as cuti_bersama
      from calendar where withdrawn_on is null group by year order by year`);
    expect(counted).toEqual(
      YEARS.map(({ year, libur_nasional, cuti_bersama }) => ({
        year,
        libur_nasional,
        cuti_bersama,
      })),
    );
  });

  test('every cell is typed and filled', async () => {
    const bad = await seeds.rows(`
      select * from calendar
      where try_cast(date as date) is null or try_cast(decree_date as date) is null
        or name is null or decree is null
        or kind is null or kind not in ('libur_nasional', 'cuti_bersama')
        or confidence is null or confidence not in ('low', 'medium', 'high')
        or (withdrawn_on is not null and try_cast(withdrawn_on as date) is null)`);
    expect(bad).toEqual([]);
  });

  test('no day is in force twice', async () => {
    const twice = await seeds.rows(
      'select date from calendar where withdrawn_on is null group by date having count(*) > 1',
    );
    expect(twice).toEqual([]);
  });

  test('joint leave falls on Monday to Friday', async () => {
    const weekend = await seeds.rows(
      `select date from calendar where kind = 'cuti_bersama' and isodow(date::date) > 5`,
    );
    expect(weekend).toEqual([]);
  });

  test('every day was decreed before it came', async () => {
    const late = await seeds.rows('select date from calendar where decree_date >= date');
    expect(late).toEqual([]);
  });

  test('lines are sorted by date', async () => {
    const rows = await seeds.rows<{ date: string }>('select date from calendar');
    const dates = rows.map((row) => row.date);
    expect(dates).toEqual([...dates].sort());
  });

  test('a decree has one date', async () => {
    const split = await seeds.rows(`
      select decree, count(distinct day) from (
        select decree, decree_date as day from calendar
        union all select withdrawn_by, withdrawn_on from calendar where withdrawn_by is not null
      ) group by decree having count(distinct day) > 1`);
    expect(split).toEqual([]);
  });
});

describe('withdrawn days', () => {
  test('each names the decree that took it back, after it was given and before it came', async () => {
    const bad = await seeds.rows(`
      select * from calendar
      where (withdrawn_by is null) <> (withdrawn_on is null)
        or withdrawn_on < decree_date or withdrawn_on >= date`);
    expect(bad).toEqual([]);
  });

  test('are exactly the days that the amendments took back', async () => {
    const rows = await seeds.rows<{ withdrawn_on: string; days: string }>(`
      select withdrawn_on, string_agg(date[6:], ' ' order by date) as days
      from calendar where withdrawn_on is not null group by withdrawn_on order by withdrawn_on`);
    expect(rows.map((row) => `${row.withdrawn_on}: ${row.days}`)).toEqual([
      '2020-04-09: 05-26 05-27 05-28 05-29',
      '2020-05-20: 05-22',
      '2020-12-01: 12-28 12-29 12-30',
      '2021-02-22: 03-12 05-17 05-18 05-19 12-27',
      '2021-06-18: 08-10 10-19 12-24',
      '2022-07-07: 07-09',
      '2023-03-29: 04-26',
    ]);
  });
});

describe('days added by an amendment carry the amendment', () => {
  test.each([
    ['2018-06-11', '2018-04-18'],
    ['2018-06-13', '2017-09-22'],
    ['2020-10-28', '2020-04-09'],
    ['2021-08-11', '2021-06-18'],
    ['2022-05-04', '2022-04-07'],
    ['2023-04-19', '2023-03-29'],
    ['2023-06-28', '2023-06-16'],
    ['2024-11-27', '2024-11-21'],
    ['2025-08-18', '2025-08-07'],
  ])('%s was decreed on %s', async (date, decreed) => {
    const row = await seeds.one<{ decree_date: string }>(
      'select decree_date from calendar where date = $date and withdrawn_on is null',
      { date },
    );
    expect(row.decree_date).toBe(decreed);
  });
});

describe('working days', () => {
  test.each(YEARS)('$year has $workdays', async ({ year, workdays }) => {
    expect(countWorkdays(`${year - 1}-12-31`, `${year}-12-31`, await inForce())).toBe(workdays);
  });

  test.each([
    ['2023-04-14', 3, '2023-04-26'],
    ['2020-12-22', 5, '2021-01-04'],
    ['2023-02-15', 60, '2023-05-24'],
    ['2025-08-14', 3, '2025-08-20'],
    ['2024-06-15', 3, '2024-06-21'],
    ['2024-01-02', 3, '2024-01-05'],
    ['2024-01-02', 5, '2024-01-09'],
    ['2024-01-02', 10, '2024-01-16'],
    ['2024-01-02', 14, '2024-01-22'],
    ['2024-01-02', 60, '2024-04-03'],
    ['2026-03-02', 14, '2026-03-27'],
    ['2026-03-02', 60, '2026-06-10'],
  ])('%s + %i working days is %s', async (from, limit, due) => {
    expect(dueDay(from, limit, await inForce())).toBe(due);
  });

  test('counting leaves out the first day and takes in the last', async () => {
    expect(countWorkdays('2024-06-15', '2024-06-20', await inForce())).toBe(2);
  });
});

describe('as known on a day', () => {
  test.each([
    ['before the change', '2020-11-30', '2021-01-07'],
    ['on the day of the change', '2020-12-01', '2021-01-04'],
  ])('22-12-2020 + 5, %s', async (_, known, due) => {
    expect(dueDay('2020-12-22', 5, await knownOn(known))).toBe(due);
  });

  test('14-04-2023 + 3 before and after the leave was moved', async () => {
    expect(dueDay('2023-04-14', 3, await knownOn('2023-03-28'))).toBe('2023-04-19');
    expect(dueDay('2023-04-14', 3, await knownOn('2023-03-29'))).toBe('2023-04-26');
  });

  test('14-08-2025 + 3 before 18 August became leave', async () => {
    expect(dueDay('2025-08-14', 3, await knownOn('2025-08-06'))).toBe('2025-08-19');
  });
});
