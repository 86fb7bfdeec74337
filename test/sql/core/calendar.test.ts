import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const workdays = async (from: string, to: string): Promise<number> => {
  const { days } = await world.warehouse.one<{ days: number }>(
    `select b.workday_no - a.workday_no as days from core.calendar a, core.calendar b where a.day = $from and b.day = $to`,
    { from, to },
  );
  return days;
};

const due = async (from: string, limit: number): Promise<string> => {
  const { day } = await world.warehouse.one<{ day: string }>(
    `select w.day from core.calendar c join core.workday w on w.workday_no = c.workday_no + $limit where c.day = $from`,
    { from, limit },
  );
  return day;
};

describe('due dates of the domain', () => {
  it.each([
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
  ])('%s + %i working days = %s', async (from, limit, expected) => {
    expect(await due(from, limit)).toBe(expected);
  });

  it('W(15-06-2024, 20-06-2024) = 2', async () => {
    expect(await workdays('2024-06-15', '2024-06-20')).toBe(2);
  });
});

describe('working days of a year', () => {
  it.each([
    [2018, 239],
    [2019, 246],
    [2020, 243],
    [2021, 248],
    [2022, 246],
    [2023, 239],
    [2024, 238],
    [2025, 237],
    [2026, 240],
    [2027, 242],
  ])('%i has %i', async (year, expected) => {
    const { days } = await world.warehouse.one<{ days: number }>(
      `select count(*) filter (is_workday) as days from core.calendar where year(day) = $year`,
      { year },
    );
    expect(days).toBe(expected);
  });
});

describe('laws of W and Due', () => {
  it('W adds up over any day in between, and never falls', async () => {
    const { broken } = await world.warehouse.one<{ broken: number }>(`
      with step as (select day, workday_no - lag(workday_no) over (order by day) as more, is_workday from core.calendar)
      select count(*) as broken from step where more is not null and more <> is_workday::integer`);
    expect(broken).toBe(0);
  });

  it('Due is the inverse: n working days lie between a day and its due day, which is a working day itself', async () => {
    const { broken } = await world.warehouse.one<{ broken: number }>(`
      select count(*) as broken
      from core.calendar c, range(1, 61) limits(n), core.workday w, core.calendar d
      where year(c.day) in (2020, 2023) and w.workday_no = c.workday_no + n and d.day = w.day
        and (d.workday_no - c.workday_no <> n or not d.is_workday)`);
    expect(broken).toBe(0);
  });
});
