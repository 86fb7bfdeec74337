import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build.ts';
import { PUBLISHED } from '../../pipeline/contract.ts';
import { readFeed } from '../../pipeline/feed.ts';
import { INDICATORS } from '../../pipeline/indicators.ts';
import type { Landing } from '../../pipeline/land.ts';
import { ROOT, placeFrom } from '../../pipeline/place.ts';
import { literal, openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';
import { LANDED_AT, landInto, writeFeed } from '../feeds.ts';
import { copyInto, startIntakeStore, type IntakeStore } from '../postgres.ts';

/** What `truth.json` says of one file, as far as it is compared here. */
interface Truth {
  rows: number;
  distinct_ids: number;
  closed_count: number;
  closed_equals_created: number;
  agencies_distinct: number;
  overall: { median_calendar_days: number; p90_calendar_days: number; max_calendar_days: number };
  top10_agencies: {
    agency: string;
    closed: number;
    median_calendar_days: number;
    p90_calendar_days: number;
  }[];
  working_days: Record<
    'median' | 'p90' | 'max' | 'sum' | 'le_0' | 'le_3' | 'le_5' | 'le_14' | 'le_60' | 'gt_60',
    number
  >;
}

const FOLDER = process.env.JAKARTA_CRM_DIR ?? '';
const CRM = 'crm_jakarta_2019_2020.csv.gz';
const PUSAT = 'crm_jakarta_pusat_2019_2020.csv.gz';

/** Published tables that tell of the feed or of the run, not of its records. */
const ABOUT_THE_FEED = [
  'feed',
  'intake',
  'quarantine',
  'notice',
  'column',
  'lineage',
  'model',
  'reconciliation',
];

/**
 * A row of a file as it came in: accepted or quarantined, with its own two dates. An identifier that a file gives twice
 * has its closings in the same order.
 */
const ROWS = `
  with received as (
    select complaint_id, source, received_at, row_number() over same as time from raw.complaint_checked
    window same as (partition by complaint_id, source order by row_no)
  ),
  closed as (
    select complaint_id, source, unit_id, "at" as closed_at, row_number() over same as time from raw.event_checked
    where code = 'SELESAI'
    window same as (partition by complaint_id, source order by row_no)
  ),
  dated as (
    select received.complaint_id, source, unit.name as agency,
      legal_day(received_at, 'Asia/Jakarta') as received_day, legal_day(closed_at, 'Asia/Jakarta') as closed_day
    from received
    left join closed using (complaint_id, source, time)
    left join raw.agency as unit on unit.agency_id = closed.unit_id
  )
  select dated.*, closed_day - received_day as calendar_days, until.workday_no - since.workday_no as working_days
  from dated
  left join core.calendar as since on since.day = received_day
  left join core.calendar as until on until.day = closed_day`;

describe.runIf(FOLDER !== '')('the Jakarta CRM feed', () => {
  let truth: Record<string, Truth>;
  let landing: Landing;
  let warehouse: Warehouse;
  let data: string;

  beforeAll(async () => {
    truth = (
      JSON.parse(await readFile(join(FOLDER, 'truth.json'), 'utf8')) as { files: Record<string, Truth> }
    ).files;
    data = join((await writeFeed()).root, 'data');
    const feed = await readFeed(join(ROOT, 'seeds', 'feeds', 'jakarta-crm'));
    landing = await landInto(data, feed, { JAKARTA_CRM_DIR: FOLDER });
    warehouse = await openBuilt(landing);
    await warehouse.run(`create table delivered as ${ROWS}`);
  });
  afterAll(() => warehouse.close());

  it('lands every row of both files, complete up to the end of 2020', () => {
    const rows = (truth[CRM]?.rows ?? 0) + (truth[PUSAT]?.rows ?? 0);
    expect(landing.rows).toEqual({ agency: 103, complaint: rows, event: 2 * rows, snapshot: 1 });
    expect(landing).toMatchObject({ rejects: {}, findings: [], as_of: '2020-12-31T16:59:59.000Z' });
  });

  it('takes in 24,721 complaints; what is there twice is in quarantine, nothing is lost', async () => {
    expect(await warehouse.rows('from core.intake order by relation')).toEqual([
      { feed_id: 'jakarta-crm', relation: 'agency', rows_in: 103, landed: 103, quarantined: 0 },
      { feed_id: 'jakarta-crm', relation: 'complaint', rows_in: 29_963, landed: 24_721, quarantined: 5_242 },
      { feed_id: 'jakarta-crm', relation: 'event', rows_in: 59_926, landed: 49_442, quarantined: 10_484 },
    ]);
    expect(
      await warehouse.rows(`select relation, source, reason, regexp_replace(detail, '\\d+', 'n') as detail, count(*) as rows
        from raw.quarantine group by all order by all`),
    ).toEqual([
      {
        relation: 'complaint',
        source: CRM,
        reason: 'duplicate_id',
        detail: 'row n was kept; differs in received_at',
        rows: 1,
      },
      {
        relation: 'complaint',
        source: CRM,
        reason: 'duplicate_id',
        detail: 'row n was kept; identical',
        rows: 5_241,
      },
      {
        relation: 'event',
        source: CRM,
        reason: 'duplicate_id',
        detail: 'row n was kept; differs in at',
        rows: 2,
      },
      {
        relation: 'event',
        source: CRM,
        reason: 'duplicate_id',
        detail: 'row n was kept; identical',
        rows: 10_482,
      },
    ]);
    const twice = `select record_id from raw.quarantine where relation = 'complaint' and detail like '%differs%'`;
    expect(await warehouse.one(twice)).toEqual({ record_id: 'crm-QL001311246' });
  });

  describe.each([CRM, PUSAT])('reproduces the truth of %s:', (file) => {
    it('counts and calendar days', async () => {
      const { overall, ...counts } = truth[file] as Truth;
      const found =
        await warehouse.one(`select count(*) as rows, count(distinct complaint_id) as distinct_ids,
          count(closed_day) as closed_count, count(*) filter (closed_day = received_day) as closed_equals_created,
          count(distinct agency) as agencies_distinct, median(calendar_days) as median_calendar_days,
          quantile_cont(calendar_days, 0.9) as p90_calendar_days, max(calendar_days) as max_calendar_days
        from delivered where source = ${literal(file)}`);
      const { rows, distinct_ids, closed_count, closed_equals_created, agencies_distinct } = counts;
      expect(found).toEqual({
        rows,
        distinct_ids,
        closed_count,
        closed_equals_created,
        agencies_distinct,
        ...overallDays(overall),
      });
    });

    it('the ten largest agencies', async () => {
      const found = await warehouse.rows(`select agency, count(closed_day) as closed,
          median(calendar_days) as median_calendar_days,
          round(quantile_cont(calendar_days, 0.9), 6) as p90_calendar_days
        from delivered where source = ${literal(file)} group by agency order by count(*) desc, agency limit 10`);
      const expected = (truth[file] as Truth).top10_agencies.map(
        ({ agency, closed, median_calendar_days, p90_calendar_days }) => ({
          agency,
          closed,
          median_calendar_days,
          p90_calendar_days,
        }),
      );
      expect(found).toEqual(expected);
    });

    it('working days', async () => {
      const { working_days } = truth[file] as Truth;
      const found = await warehouse.one(
        `select ${spread('working_days')} from delivered where source = ${literal(file)}`,
      );
      expect(found).toEqual(onlyNumbers(working_days));
    });
  });

  it('runs clock C4 from receipt to closure: the working days of the file whose rows were all kept', async () => {
    const found = await warehouse.one(`select ${spread('clock.elapsed_days')}
      from core.clock as clock join raw.complaint as complaint using (complaint_id)
      where clock.clock = 'C4' and complaint.source = ${literal(PUSAT)}`);
    expect(found).toEqual(onlyNumbers((truth[PUSAT] as Truth).working_days));
    expect(
      await warehouse.one('select count(*) as closed from published.complaint where not is_open'),
    ).toEqual({
      closed: 24_721,
    });
  });

  it('has the median and p90 working days of the ten largest agencies that a plain count of days gives', async () => {
    const offDays = await warehouse.rows<{ date: string }>(
      'select date from seeds.calendar where withdrawn_on is null',
    );
    const off = new Set(offDays.map(({ date }) => date));
    for (const { agency, closed } of (truth[PUSAT] as Truth).top10_agencies) {
      const where = `from core.clock as clock join raw.complaint as complaint using (complaint_id)
        join raw.agency as unit on unit.agency_id = clock.unit_id
        where clock.clock = 'C4' and complaint.source = ${literal(PUSAT)} and unit.name = ${literal(agency)}`;
      const pairs = await warehouse.rows<{ start_day: string; stop_day: string }>(
        `select start_day, stop_day ${where}`,
      );
      const days = pairs
        .map(({ start_day, stop_day }) => plainWorkdays(start_day, stop_day, off))
        .sort((a, b) => a - b);
      expect(days, agency).toHaveLength(closed);
      expect(
        await warehouse.one(
          `select median(elapsed_days) as median, round(quantile_cont(elapsed_days, 0.9), 6) as p90 ${where}`,
        ),
        agency,
      ).toEqual({ median: plainQuantile(days, 0.5), p90: plainQuantile(days, 0.9) });
    }
  });

  describe('from PostgreSQL', () => {
    let store: IntakeStore;
    let stored: Warehouse;

    beforeAll(async () => {
      store = await startIntakeStore();
      await fillStore(store, warehouse, data);
      const { file, ...feed } = await readFeed(join(ROOT, 'seeds', 'feeds', 'intake'));
      const same = {
        ...feed,
        file: { ...file, prefix: 'crm-' },
        mappings: { ...feed.mappings, snapshot: `select timestamptz '${landing.as_of}' as as_of` },
      };
      stored = await openBuilt(await landInto(data, same, { TILIK_INTAKE_URL: store.url() }, LANDED_AT));
    });
    afterAll(async () => {
      stored.close();
      await store.stop();
    });

    it.each(PUBLISHED.filter((table) => !ABOUT_THE_FEED.includes(table)))(
      'gives the same published.%s',
      async (table) => {
        const rows = `select columns(lambda name: name <> 'feed_id') from published."${table}" order by all`;
        const found = await stored.rows(rows);
        expect(found).toEqual(await warehouse.rows(rows));
        expect(await stored.one(`select count(*) as quarantined from raw.quarantine`)).toEqual({
          quarantined: 0,
        });
      },
    );
  });
});

/** Working days after the first and up to the second day, one by one. */
function plainWorkdays(after: string, until: string, off: ReadonlySet<string>): number {
  let days = 0;
  for (const day = new Date(`${after}T00:00:00Z`); day.toISOString().slice(0, 10) < until;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0 && !off.has(day.toISOString().slice(0, 10))) days += 1;
  }
  return days;
}

function plainQuantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low = NaN, high = low] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return Math.round((low + (high - low) * (at - Math.floor(at))) * 1e6) / 1e6;
}

const overallDays = ({
  median_calendar_days,
  p90_calendar_days,
  max_calendar_days,
}: Truth['overall']): object => ({
  median_calendar_days,
  p90_calendar_days,
  max_calendar_days,
});

const onlyNumbers = (block: Truth['working_days']): object =>
  Object.fromEntries(Object.entries(block).filter(([, value]) => typeof value === 'number'));

const spread = (
  days: string,
): string => `median(${days}) as median, quantile_cont(${days}, 0.9) as p90, max(${days}) as max,
  sum(${days})::bigint as sum, ${[0, 3, 5, 14, 60].map((limit) => `count(*) filter (${days} <= ${limit}) as le_${limit}`).join(', ')},
  count(*) filter (${days} > 60) as gt_60`;

async function openBuilt(landing: Landing): Promise<Warehouse> {
  const warehouse = await openWarehouse(':memory:');
  await build(warehouse, { ...placeFrom({}), landings: [landing], indicators: INDICATORS });
  return warehouse;
}

/** Copies the accepted records into an intake store, identifiers as at the source. */
async function fillStore(store: IntakeStore, warehouse: Warehouse, data: string): Promise<void> {
  const tables: Record<string, string> = {
    'agency (agency_id, name, type, parent_id, region_code)':
      'select agency_id, name, type, parent_id, region_code from raw.agency order by parent_id nulls first',
    'complaint (complaint_id, received_at, channel, class, category, subcategory, privacy, region_code, is_manual_entry)': `select
      complaint_id[5:], received_at || 'Z', channel, class, category, subcategory, privacy, region_code, is_manual_entry from raw.complaint`,
    'complaint_event (source_id, complaint_id, code, at, actor_role, agency_id, unit_id, is_public)': `select
      event_id[5:], complaint_id[5:], code, event.at || 'Z', actor_role, agency_id, unit_id, is_public from raw.event as event`,
  };
  for (const [target, select] of Object.entries(tables))
    await copyInto(store, target, warehouse, select, data);
}
