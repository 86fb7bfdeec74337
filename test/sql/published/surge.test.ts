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

/** Reports of one category in one regency: so many in each week, one on its Saturday, the others on its Tuesday. */
async function tell(counts: readonly number[], asOf: string, silent: readonly string[] = []): Promise<void> {
  const days = Array.from({ length: counts.length * 7 }, (_, at) => dayOf(0, at));
  await world.given('core.feed', `feed_id | as_of_day\n f | ${asOf}`);
  await world.given('core.complaint', 'complaint_id\n-');
  await world.given('core.event', 'complaint_id\n-');
  await world.warehouse.run(`
    delete from core.complaint;
    insert into core.complaint (complaint_id, feed_id, category, province_code, region_code, received_day)
    select concat(day, ' ', n), 'f', 'jalan', '61', '61.05', if(n = 0, day + 4, day)
    from (values ${counts.map((count, week) => `(date '${dayOf(week)}', ${count})`).join(', ')}) as told(day, reports),
      range(told.reports) as each(n);
    delete from core.event;
    insert into core.event (feed_id, complaint_id, event_no, day)
    select 'f', concat('e', day), n + 1, day
    from (select unnest([${days.map((day) => `'${day}'`).join(', ')}])::date as day), range(8) as each(n)
    where day not in (date '1999-01-01'${silent.map((day) => `, date '${day}'`).join('')})`);
  await world.derive('published.surge');
}

/** Reports on a day off for each one on a working day, from the first report to the day before the as-of day. */
function partOfDayOff(counts: readonly number[], workdays: ReadonlySet<string>, asOf: string): number {
  const sums = { work: 0, works: 0, off: 0, offs: 0 };
  const reports = new Map<string, number>();
  counts.forEach((count, week) => {
    if (count > 0) reports.set(dayOf(week, 5), 1);
    reports.set(dayOf(week), Math.max(0, count - 1));
  });
  for (let at = 1; dayOf(0, at) < asOf; at += 1) {
    const day = dayOf(0, at);
    const came = reports.get(day) ?? 0;
    if (workdays.has(day)) {
      sums.works += 1;
      sums.work += came;
    } else {
      sums.offs += 1;
      sums.off += came;
    }
  }
  return sums.off / sums.offs / (sums.work / sums.works);
}

const look = async (region: string, ...weeks: number[]) => {
  const rows = await world.warehouse.rows<{ week_day: string; line: string }>(
    `select strftime(week_day, '%Y-%m-%d') as week_day, concat_ws(' ', reports, work_days, base_reports,
      round(exposure_days, 2), round(base_days, 2), round(expected_reports, 2), round(dispersion, 2), round(limit_reports, 2), verdict) as line
     from published.surge where region = $region order by week_day`,
    { region },
  );
  return weeks.map((week) => rows.find(({ week_day }) => week_day === dayOf(week, 0))?.line ?? 'none');
};

it('keeps a limit of lambda + 3 sqrt lambda over the rate per day of exposure', async () => {
  // 26 weeks of 4 reports, 119 working days and 63 days off that weigh 0.65 of one: 4.10 in a full week.
  await tell([...Array.from({ length: 26 }, () => 4), 11, 0, 10], '2025-11-02');
  for (const region of ['nasional', 'wilayah-61', 'wilayah-61.05']) {
    expect(await look(region, 25, 26, 27), region).toEqual([
      '4 5 100 6.29 153.35 4.1 1.0 10.18 wajar',
      '11 5 104 6.29 159.64 4.1 1.0 10.17 lonjakan',
      'none',
    ]);
  }
});

it('agrees with the same arithmetic done week by week', async () => {
  const counts = Array.from({ length: 31 }, (_, week) => (week === 29 ? 40 : 3 + ((week * 7) % 5)));
  await tell(counts, '2025-11-16');
  const works = await world.warehouse.rows<{ day: string }>(
    `select strftime(day, '%Y-%m-%d') as day from core.calendar where is_workday`,
  );
  const workdays = new Set(works.map(({ day }) => day));
  const lived = (week: number): string[] =>
    Array.from({ length: 7 }, (_, weekday) => dayOf(week, weekday)).filter((day) => day <= '2025-11-16');
  const worked = counts.map((_, week) => lived(week).filter((day) => workdays.has(day)).length);
  const part = partOfDayOff(counts, workdays, '2025-11-16');
  expect(part).toBeGreaterThan(0.1);
  const days = counts.map((_, week) => {
    const work = worked[week] ?? 0;
    return work + (lived(week).length - work) * part;
  });
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
      .filter((at) => at < week && at >= week - 26 && (worked[at] ?? 0) >= 3);
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
