import { identifier, type Warehouse } from '../pipeline/warehouse.ts';

export type Cells = Record<string, string | null>;

/** Reads a text table: first line the columns, `|` between cells, an empty cell or `-` is null. */
export function readTable(text: string): Cells[] {
  const [header = [], ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return lines.map((cells, at) => {
    if (cells.length !== header.length)
      throw new Error(`Line ${at + 1} has ${cells.length} cells for ${header.length} columns`);
    return Object.fromEntries(header.map((name, column) => [name, nullable(cells[column])]));
  });
}

const nullable = (cell: string | undefined): string | null =>
  cell === undefined || cell === '' || cell === '-' ? null : cell;

/** Writes rows as a text table with the given columns, for comparing with an expected one. */
export function writeTable(rows: readonly Record<string, unknown>[], columns: readonly string[]): string {
  const cells = rows.map((row) => columns.map((name) => shown(row[name])));
  const widths = columns.map((name, at) =>
    Math.max(name.length, ...cells.map((line) => (line[at] ?? '').length)),
  );
  const write = (line: readonly string[]): string =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(' | ')
      .trimEnd();
  return [columns, ...cells].map(write).join('\n');
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '-';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The same table in the one form in which two tables can be compared. */
export function tidy(text: string): string {
  const rows = readTable(text);
  return writeTable(rows, Object.keys(rows[0] ?? {}));
}

/** Puts the rows of a text table into an existing table; columns that are not mentioned stay null. */
export async function fill(warehouse: Warehouse, table: string, text: string): Promise<void> {
  await empty(warehouse, table);
  for (const row of readTable(text)) {
    const names = Object.keys(row).map(identifier).join(', ');
    const places = Object.keys(row)
      .map((name) => `$${name}`)
      .join(', ');
    await warehouse.run(`insert into ${table} (${names}) values (${places})`, row);
  }
}

/** A view becomes a table of its columns, so that it can be filled. */
async function empty(warehouse: Warehouse, table: string): Promise<void> {
  const [schema = '', name = ''] = table.split('.');
  const views = await warehouse.rows(
    'select 1 from duckdb_views() where schema_name = $schema and view_name = $name',
    { schema, name },
  );
  if (views.length === 0) return warehouse.run(`delete from ${table}`);
  await warehouse.run(`create table ${schema}.filled as from ${table} limit 0; drop view ${table}`);
  await warehouse.run(`alter table ${schema}.filled rename to ${name}`);
}
