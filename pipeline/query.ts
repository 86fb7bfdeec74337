import { StatementType, type Json } from '@duckdb/node-api';
import { csvCell, terminalCell } from './cell.ts';
import { currentEdition, databaseFile } from './edition.ts';
import { TilikError } from './error.ts';
import { openWarehouse, type Answer, type Warehouse } from './warehouse.ts';

export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Answers one select over the edition in force, read-only and without access to files. The text comes in parts, so that
 * a whole table can be written out; only the format for reading, `table`, has to see all rows first.
 */
export async function* query(sql: string, data: string, format: Format): AsyncGenerator<string> {
  const id = await currentEdition(data);
  if (id === null) {
    throw new TilikError(`There is no edition in ${data} yet.`, 'Run "npm run -s tilik -- run" first.');
  }
  const edition = await openWarehouse(databaseFile(data, id), { locked: true });
  try {
    await refuseAllButSelect(edition, sql);
    yield* WRITERS[format](await edition.stream(sql));
  } catch (cause) {
    if (cause instanceof TilikError || !(cause instanceof Error)) throw cause;
    const message = cause.message.replace('Failed to extract statements: ', '');
    const [reason = ''] = message.split(/\s*LINE \d+:/);
    throw new TilikError(
      `The query failed: ${reason}`,
      '"from published.column" lists the tables and their columns.',
      { cause },
    );
  } finally {
    edition.close();
  }
}

async function refuseAllButSelect(edition: Warehouse, sql: string): Promise<void> {
  const statements = sql.trim() === '' ? null : await edition.connection.extractStatements(sql);
  const only = statements?.count === 1 ? await statements.prepare(0) : null;
  if (only?.statementType !== StatementType.SELECT) {
    throw new TilikError(
      'tilik query answers one select.',
      'Editions are read-only; write a single select over published tables.',
    );
  }
}

/** RFC 4180 CSV without formulas, a JSON array with a row per line, or aligned columns. */
export const WRITERS: Record<Format, (answer: Answer) => AsyncGenerator<string>> = { table, csv, json };

async function* csv({ columns, parts }: Answer): AsyncGenerator<string> {
  const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
  yield line(columns.map(csvCell));
  for await (const rows of parts) yield rows.map((row) => line(row.map(csvCell))).join('');
}

async function* json({ columns, parts }: Answer): AsyncGenerator<string> {
  const object = (row: readonly (Json | null)[]): string =>
    JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])));
  let before = '[\n';
  for await (const rows of parts) {
    if (rows.length === 0) continue;
    yield before + rows.map(object).join(',\n');
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}

async function* table({ columns: names, parts }: Answer): AsyncGenerator<string> {
  const columns = names.map(terminalCell);
  const lines: string[][] = [];
  const widths = columns.map((name) => name.length);
  for await (const rows of parts) {
    for (const row of rows) {
      const cells = row.map(terminalCell);
      cells.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
      lines.push(cells);
    }
  }
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  yield `${line(columns)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n`;
  for (const cells of lines) yield `${line(cells)}\n`;
}
