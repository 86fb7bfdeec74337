import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PUBLISHED, type Manifest } from '../pipeline/contract.ts';
import { openWorld } from './world.ts';

/** The statements that make the published tables, from the real models over nothing; once per process. */
let tables: Promise<string[]> | undefined;

async function publishedTables(): Promise<string[]> {
  const world = await openWorld();
  try {
    const rows = await world.warehouse.rows<{ sql: string }>(
      `select sql from duckdb_tables() where schema_name = 'published'`,
    );
    return rows.map(({ sql }) => sql);
  } finally {
    world.close();
  }
}

/** Days off of 2025 as far as the tests reach; the rest of the calendar is Monday to Friday. */
const CALENDAR = `
  with day_off(day, kind, name, decree) as (values
    (date '2025-08-18', 'cuti_bersama', 'Hari Kemerdekaan', 'SKB 933/2025'),
    (date '2025-09-05', 'libur_nasional', 'Maulid Nabi', 'SKB 1017/2024')
  )
  insert into published.calendar
  select d.day::date, isodow(d.day), coalesce(o.kind, if(isodow(d.day) > 5, 'weekend', 'workday')), o.name, o.decree,
    isodow(d.day) > 5, o.kind is null and isodow(d.day) <= 5,
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

async function writeDatabase(path: string, content: Record<string, string>): Promise<Record<string, number>> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run('create schema published');
  tables ??= publishedTables();
  for (const statement of await tables) await connection.run(statement);
  await connection.run(CALENDAR);
  for (const [table, text] of Object.entries(content)) {
    const [header = [], ...rows] = cells(text);
    const names = header.map((name) => `"${name}"`).join(', ');
    const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
    await connection.run(`insert into published."${table}" (${names}) values ${values.join(', ')}`);
  }
  const counts: Record<string, number> = {};
  for (const table of PUBLISHED) {
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
