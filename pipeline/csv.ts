import { open } from 'node:fs/promises';
import { TilikError } from './error.ts';
import { literal, type Warehouse } from './warehouse.ts';

/** Longest record that is read, in bytes; longer ones are unreadable lines. */
export const LINE_BYTES = 16 * 1024 * 1024;

/** One text file to be read: where it lies now, what people call it, and the relation its lines were meant for. */
export interface TextFile {
  path: string;
  name: string;
  relation: string;
}

/** What the reader of `read_csv` has to be told; nothing is guessed from samples. */
export interface Dialect {
  delimiter: string;
  quote: string;
  header: boolean;
  columns: readonly string[];
  /** Empty quoted fields stay empty text instead of null: PostgreSQL tells them apart. */
  quotedEmptyIsText?: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Reads the header of a CSV or TSV file: its column names, and the delimiter it is written with. */
export async function sniff(file: TextFile): Promise<Dialect> {
  const record = await firstRecord(file);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, fields: fields(record, delimiter) }));
  const [best] = counts.sort((a, b) => b.fields.length - a.fields.length);
  if (best === undefined) throw new Error('no delimiter to try');
  return { delimiter: best.delimiter, quote: '"', header: true, columns: distinct(best.fields) };
}

/** A `read_csv(...)` over all-text columns that lets bad lines through to the reject table. */
export function readCsv({ path }: TextFile, dialect: Dialect, isStrict: boolean): string {
  const columns = dialect.columns.map((name) => `${literal(name)}: 'VARCHAR'`);
  return `read_csv(${literal(path)}, auto_detect = false, header = ${dialect.header}, columns = {${columns.join(', ')}},
    delim = ${literal(dialect.delimiter)}, quote = ${literal(dialect.quote)}, escape = ${literal(dialect.quote)},
    nullstr = '', allow_quoted_nulls = ${dialect.quotedEmptyIsText !== true}, strict_mode = ${isStrict},
    max_line_size = ${LINE_BYTES}, buffer_size = ${2 * LINE_BYTES},
    ignore_errors = true, store_rejects = true, rejects_limit = 0)`;
}

/**
 * Creates `table` from a text file, with `_source` and `_row`; lines that cannot be read go to table `reject`.
 * Files with mixed line ends defeat the strict reader and are read again by the lenient one.
 */
export async function stageCsv(
  warehouse: Warehouse,
  table: string,
  file: TextFile,
  dialect: Dialect,
): Promise<void> {
  const create = (isStrict: boolean): Promise<void> =>
    warehouse.run(`create or replace table ${table} as
      select *, ${literal(file.name)} as _source, row_number() over () as _row from ${readCsv(file, dialect, isStrict)}`);
  await dropRejects(warehouse);
  try {
    await create(true);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('invalid state'))) throw error;
    await dropRejects(warehouse);
    await create(false);
  }
  await keepRejects(warehouse, file);
}

/**
 * Moves what the reader refused to table `reject`: one row per line, also for the lines that an open quote swallowed;
 * never its text, which may hold personal data.
 */
async function keepRejects(warehouse: Warehouse, { name, relation }: TextFile): Promise<void> {
  await warehouse.run(`insert into reject
    with refused as (
      select line, min(lower(error_type::varchar) || '. ' || split_part(error_message, chr(10), 1)) as problem,
        greatest(1, max(len(string_split(rtrim(csv_line, chr(13) || chr(10)), chr(10))))) as lines
      from reject_errors
      group by line
    )
    select ${literal(relation)}, ${literal(name)}, line + swallowed.lines_on, 'unreadable_line',
      'line ' || (line + swallowed.lines_on) || ': ' || if(swallowed.lines_on = 0, problem, 'swallowed by an open quote in line ' || line),
      null
    from refused, unnest(range(lines)) as swallowed(lines_on)`);
  await dropRejects(warehouse);
}

const dropRejects = (warehouse: Warehouse): Promise<void> =>
  warehouse.run('drop table if exists reject_errors; drop table if exists reject_scans');

async function firstRecord({ path, name }: TextFile): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(1024 * 1024) });
    if (bytesRead === 0)
      throw new TilikError(`${name} is empty.`, 'Copy it again; a file without rows still has its header.');
    const text = new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead));
    const record = text.slice(0, endOfRecord(text));
    if (record.trim() === '' || /[\0\ufffd]/.test(record)) {
      throw new TilikError(
        `${name} does not start with a header in UTF-8.`,
        'Save it as CSV UTF-8 with column names in the first line.',
      );
    }
    return record;
  } finally {
    await handle.close();
  }
}

/** Where the first line end outside quotes stands. */
function endOfRecord(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (text[at] === '\n' || text[at] === '\r')) return at;
  }
  return text.length;
}

const fields = (record: string, delimiter: string): string[] => {
  const found: string[] = [];
  let field = '';
  let isQuoted = false;
  for (const character of record) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      found.push(field.trim());
      field = '';
    } else field += character;
  }
  return [...found, field.trim()];
};

/** Names that a table can have: none empty, none twice. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((given, at) => {
    const name = given === '' ? `column_${at + 1}` : given;
    const times = seen.get(name.toLowerCase()) ?? 0;
    seen.set(name.toLowerCase(), times + 1);
    return times === 0 ? name : `${name}_${times}`;
  });
}
