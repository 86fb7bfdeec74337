import { StatementType } from '@duckdb/node-api';
import type { Json } from '@duckdb/node-api';
import { currentEdition, databaseFile } from './edition.ts';
import { TilikError } from './error.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

type Row = Record<string, Json>;

/** Answers one select over the edition in force, read-only and without access to files. */
export async function query(sql: string, data: string, format: Format): Promise<string> {
  const id = await currentEdition(data);
  if (id === null) {
    throw new TilikError(`There is no edition in ${data} yet.`, 'Run "npm run -s tilik -- run" first.');
  }
  const edition = await openWarehouse(databaseFile(data, id), { locked: true });
  try {
    await refuseAllButSelect(edition, sql);
    const { columns, rows } = await edition.answer<Row>(sql);
    return show(rows, columns, format);
  } catch (cause) {
    if (cause instanceof TilikError || !(cause instanceof Error)) throw cause;
    const [reason = ''] = cause.message.replace('Failed to extract statements: ', '').split(/\s*LINE \d+:/);
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

/** Rows as text: aligned columns, RFC 4180 CSV, or one JSON array. */
export function show(rows: readonly Row[], columns: readonly string[], format: Format): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  const cells = rows.map((row) => columns.map((name) => text(row[name] ?? null)));
  if (format === 'csv') return csv([[...columns], ...cells]);
  return table(
    [...columns],
    cells.map((row) => row.map(onOneLine)),
  );
}

const text = (value: Json): string => {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const onOneLine = (cell: string): string => cell.replaceAll(/\s*[\r\n]\s*/g, ' ');

const csv = (lines: readonly string[][]): string =>
  lines
    .map(
      (line) =>
        `${line.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`,
    )
    .join('');

function table(columns: string[], rows: readonly string[][]): string {
  const widths = columns.map((name, at) =>
    rows.reduce((width, row) => Math.max(width, (row[at] ?? '').length), name.length),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[line(columns), rule, ...rows.map(line)].join('\n')}\n`;
}
