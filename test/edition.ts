import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Manifest } from '../pipeline/contract.ts';

/** Columns of the published tables, as in the header of each `sql/published/*.sql`. */
const COLUMNS: Record<string, string> = {
  complaint: `complaint_id VARCHAR, tracking_no VARCHAR, feed_id VARCHAR, received_at TIMESTAMP, received_day DATE,
    channel VARCHAR, class VARCHAR, category VARCHAR, subcategory VARCHAR, privacy VARCHAR, region_code VARCHAR,
    province_code VARCHAR, district_code VARCHAR, agency_id VARCHAR, agency_name VARCHAR, unit_id VARCHAR,
    unit_name VARCHAR, state VARCHAR, is_open BOOLEAN, closed_day DATE, title VARCHAR, text VARCHAR,
    is_manual_entry BOOLEAN, last_event_day DATE, silent_days INTEGER, transfers INTEGER, reopenings INTEGER,
    clock_start_day DATE, elapsed_days INTEGER, limit_days INTEGER, due_day DATE, over_days INTEGER,
    overdue_ratio DOUBLE, is_overdue BOOLEAN, ombudsman_start_day DATE, ombudsman_days INTEGER,
    ombudsman_limit_days INTEGER, is_near_ombudsman BOOLEAN, is_candidate BOOLEAN, flags VARCHAR[],
    worst_severity INTEGER`,
  event: `complaint_id VARCHAR, event_no INTEGER, code VARCHAR, "at" TIMESTAMP, day DATE, actor_role VARCHAR,
    agency_id VARCHAR, agency_name VARCHAR, unit_id VARCHAR, unit_name VARCHAR, from_agency_name VARCHAR,
    to_agency_name VARCHAR, is_public BOOLEAN, is_substantive BOOLEAN, text VARCHAR, reason_code VARCHAR,
    rating INTEGER, attachments INTEGER`,
  clock: `complaint_id VARCHAR, clock VARCHAR, clock_no INTEGER, spell_no INTEGER, agency_id VARCHAR,
    agency_name VARCHAR, unit_id VARCHAR, unit_name VARCHAR, class VARCHAR, start_day DATE, stop_day DATE,
    as_of_day DATE, outcome VARCHAR, paused_days INTEGER, elapsed_days INTEGER, limit_days INTEGER, due_day DATE,
    over_days INTEGER, is_late BOOLEAN, is_due BOOLEAN, start_event VARCHAR, stop_event VARCHAR`,
  pause: `complaint_id VARCHAR, clock VARCHAR, clock_no INTEGER, from_day DATE, to_day DATE, days INTEGER,
    reason VARCHAR`,
  spell: `complaint_id VARCHAR, spell_no INTEGER, agency_id VARCHAR, agency_name VARCHAR, unit_id VARCHAR,
    unit_name VARCHAR, start_day DATE, end_day DATE, end_reason VARCHAR`,
  holder: `complaint_id VARCHAR, holder_no INTEGER, role VARCHAR, holder_id VARCHAR, holder_name VARCHAR,
    start_day DATE, end_day DATE, ombudsman_days INTEGER`,
  flag: `complaint_id VARCHAR, code VARCHAR, severity INTEGER, raised_day DATE, days INTEGER, must_act VARCHAR,
    agency_id VARCHAR, unit_id VARCHAR, rule_version VARCHAR`,
  calendar: `day DATE, weekday INTEGER, kind VARCHAR, name VARCHAR, decree VARCHAR, is_workday BOOLEAN,
    workday_no INTEGER`,
  policy: `clock VARCHAR, class VARCHAR, limit_days INTEGER, unit VARCHAR, start_event VARCHAR, stop_event VARCHAR,
    pauses BOOLEAN, valid_from DATE, valid_to DATE, source VARCHAR`,
  agency: `agency_id VARCHAR, name VARCHAR, short_name VARCHAR, type VARCHAR, parent_id VARCHAR, parent_name VARCHAR,
    region_code VARCHAR, province_code VARCHAR, province_name VARCHAR, zone VARCHAR, connected_from DATE,
    is_unit BOOLEAN`,
  region: `region_code VARCHAR, name VARCHAR, type VARCHAR, parent_code VARCHAR, zone VARCHAR, population BIGINT,
    population_year INTEGER`,
  category: 'category VARCHAR, subcategory VARCHAR, name_en VARCHAR, source VARCHAR',
  entity: `entity VARCHAR, kind VARCHAR, name VARCHAR, type VARCHAR, parent VARCHAR, province_code VARCHAR,
    province_name VARCHAR`,
  indicator: `indicator VARCHAR, position INTEGER, title_id VARCHAR, title_en VARCHAR, unit VARCHAR, better VARCHAR,
    over VARCHAR, topic VARCHAR, why_id VARCHAR, why_en VARCHAR, caveats VARCHAR[], definition VARCHAR,
    numerator VARCHAR, denominator VARCHAR, minimum_value_n INTEGER, minimum_rank_n INTEGER`,
  point: 'indicator VARCHAR, entity VARCHAR, period DATE, numerator BIGINT, denominator BIGINT',
  feed: `feed_id VARCHAR, name VARCHAR, kind VARCHAR, is_sample BOOLEAN, cadence VARCHAR, landed_at TIMESTAMP,
    as_of_at TIMESTAMP, as_of_day DATE, hash VARCHAR`,
  intake: 'feed_id VARCHAR, relation VARCHAR, rows_in BIGINT, landed BIGINT, quarantined BIGINT',
  quarantine: `feed_id VARCHAR, relation VARCHAR, source VARCHAR, row_no BIGINT, record_id VARCHAR, reason VARCHAR,
    detail VARCHAR, record VARCHAR`,
  notice: 'severity VARCHAR, rule VARCHAR, message VARCHAR, count BIGINT, sample VARCHAR[]',
  column: `table_name VARCHAR, position INTEGER, column_name VARCHAR, type VARCHAR, meaning VARCHAR, unit VARCHAR`,
};

/** Days off of 2025 as far as the tests reach; the rest of the calendar is Monday to Friday. */
const CALENDAR = `
  with day_off(day, kind, name, decree) as (values
    (date '2025-08-18', 'cuti_bersama', 'Hari Kemerdekaan', 'SKB 933/2025'),
    (date '2025-09-05', 'libur_nasional', 'Maulid Nabi', 'SKB 1017/2024')
  )
  insert into published.calendar
  select d.day::date, isodow(d.day), coalesce(o.kind, if(isodow(d.day) > 5, 'weekend', 'workday')), o.name, o.decree,
    o.kind is null and isodow(d.day) <= 5,
    count(*) filter (o.kind is null and isodow(d.day) <= 5) over (order by d.day)
  from range(date '2024-01-01', date '2027-01-01', interval 1 day) as d(day)
  left join day_off as o on o.day = d.day`;

export interface TinyEdition {
  id: string;
  /** Instant, ISO 8601 in UTC. */
  as_of?: string;
  sample?: boolean;
  /** Per table a text table: a header of column names, then rows, cells between bars; `-` is null. */
  tables: Record<string, string>;
}

/** Cells of a text table, its header first. */
function cells(table: string): string[][] {
  const lines = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

const literal = (cell: string): string => (cell === '-' ? 'null' : `'${cell.replaceAll("'", "''")}'`);

async function writeDatabase(path: string, tables: Record<string, string>): Promise<Record<string, number>> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run('create schema published');
  for (const [table, columns] of Object.entries(COLUMNS))
    await connection.run(`create table published."${table}" (${columns})`);
  await connection.run(CALENDAR);
  for (const [table, text] of Object.entries(tables)) {
    const [header = [], ...rows] = cells(text);
    const names = header.map((name) => `"${name}"`).join(', ');
    const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
    await connection.run(`insert into published."${table}" (${names}) values ${values.join(', ')}`);
  }
  const counts: Record<string, number> = {};
  for (const table of Object.keys(COLUMNS)) {
    const reader = await connection.runAndReadAll(`select count(*)::integer from published."${table}"`);
    counts[table] = Number(reader.value(0, 0));
  }
  await connection.run('force checkpoint');
  connection.closeSync();
  instance.closeSync();
  return counts;
}

/** Writes `<data>/editions/<id>` as a run would, without naming it in `current`. */
export async function writeEdition(data: string, edition: TinyEdition): Promise<Manifest> {
  const folder = join(data, 'editions', edition.id);
  await mkdir(folder, { recursive: true });
  const rows = await writeDatabase(join(folder, 'edition.duckdb'), edition.tables);
  const as_of = edition.as_of ?? '2025-11-20T23:00:00.000Z';
  const sample = edition.sample ?? true;
  const manifest: Manifest = {
    id: edition.id,
    run: edition.id,
    as_of,
    built_at: as_of,
    sample,
    feeds: [
      {
        id: 'demo',
        name: 'Data contoh',
        kind: 'files',
        sample,
        cadence: '0 2 * * *',
        landed_at: as_of,
        as_of,
        hash: 'h',
      },
    ],
    rows,
    calendar_version: 'k2025-08',
    policy_version: 'r12',
    code_version: '0.1.0',
    findings: [],
    sha256: '0'.repeat(64),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

/** Names an edition in `current`, by rename as a run does it. */
export async function pointTo(data: string, id: string): Promise<void> {
  await writeFile(join(data, 'current.next'), `${id}\n`);
  await rename(join(data, 'current.next'), join(data, 'current'));
}

/** Writes an edition and points to it. */
export async function publish(data: string, edition: TinyEdition): Promise<Manifest> {
  const manifest = await writeEdition(data, edition);
  await pointTo(data, edition.id);
  return manifest;
}
