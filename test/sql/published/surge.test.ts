import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { tidy } from '../../tables.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const DAY = 86_400_000;
/** Monday of the first of the weeks told. */
const FIRST = Date.parse('2025-04-14');
const dayOf = (week: number, weekday = 1): string =>
  new Date(FIRST + (7 * week + weekday) * DAY).toISOString().slice(0, 10);

/** Reports of one category in one regency: so many in each week, all on its Tuesday. */
async function tell(counts: readonly number[], asOf: string, silent: readonly string[] = []): Promise<void> {
  const days = Array.from({ length: counts.length * 7 }, (_, at) => dayOf(0, at));
  await world.given('core.feed', `feed_id | as_of_day\n f | ${asOf}`);
  await world.given('core.complaint', 'complaint_id\n-');
  await world.given('core.event', 'complaint_id\n-');
  await world.warehouse.run(`
    delete from core.complaint;
    insert into core.complaint (complaint_id, feed_id, category, province_code, region_code, received_day)
    select concat(day, ' ', n), 'f', 'jalan', '61', '61.05', day
    from (values ${counts.map((count, week) => `(date '${dayOf(week)}', ${count})`).join(', ')}) as told(day, reports),
      range(told.reports) as each(n);
    delete from core.event;
    insert into core.event (feed_id, complaint_id, event_no, day)
    select 'f', concat('e', day), n + 1, day
    from (select unnest([${days.map((day) => `'${day}'`).join(', ')}])::date as day), range(8) as each(n)
    where day not in (date '1999-01-01'${silent.map((day) => `, date '${day}'`).join('')})`);
  await world.derive('published.surge');
}

const look = async (region: string, ...weeks: number[]) => {
  const rows = await world.warehouse.rows<{ week_day: string; line: string }>(
    `select strftime(week_day, '%Y-%m-%d') as week_day, concat_ws(' ', reports, work_days, base_reports, base_days,
      round(expected_reports, 2), round(dispersion, 2), round(limit_reports, 2), verdict) as line
     from published.surge where region = $region order by week_day`,
    { region },
  );
  return weeks.map((week) => rows.find(({ week_day }) => week_day === dayOf(week, 0))?.line ?? 'none');
};

it('keeps a limit of lambda + 3 sqrt lambda over the rate per working day', async () => {
  // 26 weeks of 4 reports and, with their holidays, 119 working days: 4.37 in a full week.
  await tell([...Array.from({ length: 26 }, () => 4), 11, 0, 10], '2025-11-20');
  for (const region of ['nasional', 'wilayah-61', 'wilayah-61.05']) {
    expect(await look(region, 25, 26, 27), region).toEqual([
      '4 5 100 114 4.39 1.0 10.67 wajar',
      '11 5 104 119 4.37 1.0 10.64 lonjakan',
      'none',
    ]);
  }
});

it('agrees with the same arithmetic done week by week', async () => {
  const counts = Array.from({ length: 31 }, (_, week) => (week === 29 ? 40 : 3 + ((week * 7) % 5)));
  await tell(counts, '2025-11-20');
  const works = await world.warehouse.rows<{ day: string }>(
    `select strftime(day, '%Y-%m-%d') as day from core.calendar where is_workday`,
  );
  const workdays = new Set(works.map(({ day }) => day));
  const days = counts.map(
    (_, week) =>
      [0, 1, 2, 3, 4]
        .map((weekday) => dayOf(week, weekday))
        .filter((day) => workdays.has(day) && day <= '2025-11-20').length,
  );
  const rows = await world.warehouse.rows<
    Record<'reports' | 'expected' | 'limits', number> & { verdict: string }
  >(
    `select reports, expected_reports as expected, limit_reports as limits, verdict from published.surge
     where region = 'nasional' order by week_day`,
  );
  for (const [week, row] of rows.entries()) {
    expect(row.reports).toBe(counts[week]);
    const base = counts
      .map((_, at) => at)
      .filter((at) => at < week && at >= week - 26 && (days[at] ?? 0) >= 3);
    if (base.length < 13) {
      expect(row.verdict).toMatch(/tanpa_dasar|pekan_pendek/);
      continue;
    }
    const sum = (of: readonly number[]): number => base.reduce((all, at) => all + (of[at] ?? 0), 0);
    const rate = sum(counts) / sum(days);
    const squares = base.reduce(
      (all, at) => all + ((counts[at] ?? 0) - rate * (days[at] ?? 0)) ** 2 / (rate * (days[at] ?? 0)),
      0,
    );
    const expected = rate * (days[week] ?? 0);
    const limit = expected + 3 * Math.sqrt(Math.max(1, squares / (base.length - 1)) * expected);
    expect(row.expected).toBeCloseTo(expected, 9);
    expect(row.limits).toBeCloseTo(limit, 9);
    expect(row.verdict).toBe(row.reports > limit && row.reports >= 10 ? 'lonjakan' : 'wajar');
  }
  expect(rows.map(({ verdict }) => verdict).filter((verdict) => verdict === 'lonjakan')).toHaveLength(1);
});

it('does not take what came in after an outage for a surge', async () => {
  const counts = [...Array.from({ length: 28 }, () => 4), 30, 30, 4];
  const silent = [0, 1, 2, 3, 4].map((weekday) => dayOf(27, weekday));
  await tell(counts, '2025-11-14', silent);
  const verdicts = (await look('nasional', 26, 27, 28, 29)).map((line) => line.split(' ').at(-1));
  expect(verdicts).toEqual(['wajar', 'gangguan_data', 'gangguan_data', 'lonjakan']);
  expect(await world.look('core.outage', 'day', 'expected_events')).toBe(
    tidy(`day | expected_events\n${silent.map((day) => `${day} | 8`).join('\n')}`),
  );
});
