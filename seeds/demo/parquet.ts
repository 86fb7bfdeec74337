/** Rows of one relation as numbered Parquet files, by way of CSV, in constant memory. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { z } from 'zod';
import { RELATIONS, type Relation } from '../../pipeline/contract.ts';

/** A value of a row; null is missing. */
export type Cell = string | number | boolean | null;

/** Lines are handed to the file in pieces of about this many characters. */
const PIECE = 1 << 20;

/** DuckDB type of the columns that are not text. */
const TYPES: Readonly<Record<string, string>> = {
  is_public: 'BOOLEAN',
  is_manual_entry: 'BOOLEAN',
  attachments: 'INTEGER',
  rating: 'INTEGER',
};

/** Columns of a relation as the contract lists them. */
export function columnsOf(relation: Relation): string[] {
  const schema: z.ZodObject = RELATIONS[relation];
  return Object.keys(schema.shape);
}

/** Writes the rows of one relation; what was added since the last `roll` is on disk after the next. */
export class Shards {
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  readonly #relation: Relation;
  #file: { path: string; handle: number } | null = null;
  #piece = '';
  #inShard = 0;
  #shard = 0;
  rows = 0;

  constructor(connection: DuckDBConnection, folder: string, relation: Relation) {
    this.#connection = connection;
    this.#folder = folder;
    this.#relation = relation;
  }

  /** Rows written since the last shard was closed. */
  get pending(): number {
    return this.#inShard;
  }

  /** Cells in the order of the contract. */
  add(cells: readonly Cell[]): void {
    let line = '';
    for (let i = 0; i < cells.length; i++) line += (i ? ',' : '') + csv(cells[i] ?? null);
    this.#piece += line + '\n';
    this.#inShard += 1;
    this.rows += 1;
    if (this.#piece.length >= PIECE) this.#flush();
  }

  /** Closes the shard, if anything is in it, and turns it into `<relation>-00001.parquet`. */
  async roll(name = `${this.#relation}-${String(this.#shard + 1).padStart(5, '0')}`): Promise<void> {
    this.#flush();
    if (this.#file === null) return;
    closeSync(this.#file.handle);
    await this.#convert(this.#file.path, name);
    this.#file = null;
    this.#inShard = 0;
    this.#shard += 1;
  }

  #flush(): void {
    if (this.#piece === '') return;
    if (this.#file === null) {
      const path = join(this.#folder, `${this.#relation}.${this.#shard}.csv`);
      this.#file = { path, handle: openSync(path, 'w') };
    }
    writeSync(this.#file.handle, this.#piece);
    this.#piece = '';
  }

  async #convert(path: string, name: string): Promise<void> {
    const columns = columnsOf(this.#relation).map((column) => `'${column}': '${TYPES[column] ?? 'VARCHAR'}'`);
    await this.#connection.run(`
      copy (
        from read_csv(${quoted(path)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
          nullstr = '', allow_quoted_nulls = false, columns = {${columns.join(', ')}})
      ) to ${quoted(join(this.#folder, `${name}.parquet`))} (format parquet, compression zstd)`);
    await rm(path);
  }
}

function csv(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return cell === '' || /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
