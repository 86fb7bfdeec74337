import {
  DuckDBInstance,
  DuckDBTypeId,
  JsonDuckDBValueConverter,
  type DuckDBConnection,
  type DuckDBValue,
  type DuckDBValueConverter,
  type Json,
} from '@duckdb/node-api';

export type Parameters = Record<string, DuckDBValue>;

/** Names of the columns, in order and distinct (the second `a` is `a:1`), and parts of rows in that order. */
export interface Answer {
  columns: string[];
  parts: AsyncIterable<(Json | null)[][]>;
}

export interface WarehouseOptions {
  /** DuckDB settings such as threads, memory_limit, access_mode. */
  settings?: Record<string, string>;
  /** Read only, without access to files or settings: for statements that people write. */
  locked?: boolean;
}

const toJson: DuckDBValueConverter<Json> = (value, type, convert) => {
  const isInteger = type.typeId === DuckDBTypeId.BIGINT || type.typeId === DuckDBTypeId.HUGEINT;
  return isInteger && value !== null ? Number(value) : JsonDuckDBValueConverter(value, type, convert);
};

/**
 * The one place that knows which engine runs the models: open, run a statement, read rows.
 * Dates come out as `YYYY-MM-DD`, instants as `YYYY-MM-DD hh:mm:ss`, integers as numbers.
 */
export class Warehouse {
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.connection = connection;
  }

  /** Runs one or more statements for their effect. */
  async run(sql: string, parameters?: Parameters): Promise<void> {
    await this.connection.run(sql, parameters);
  }

  /** All rows of a select as plain objects of type `Row`; the caller's SQL decides what `Row` is. */
  async rows<Row>(sql: string, parameters?: Parameters): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql, parameters);
    return reader.convertRowObjects(toJson) as Row[];
  }

  /** The answer to a select of any size: its rows come in parts, while the statement is still running. */
  async stream(sql: string): Promise<Answer> {
    const result = await this.connection.stream(sql);
    return { columns: result.deduplicatedColumnNames(), parts: result.yieldConvertedRows(toJson) };
  }

  /** The only row of a select; throws when there is none or more than one. */
  async one<Row>(sql: string, parameters?: Parameters): Promise<Row> {
    const rows = await this.rows<Row>(sql, parameters);
    const [row] = rows;
    if (row === undefined || rows.length > 1) {
      throw new Error(`Expected one row, got ${rows.length}: ${sql.slice(0, 200)}`);
    }
    return row;
  }

  close(): void {
    this.connection.closeSync();
    this.#instance.closeSync();
  }
}

/** Opens (or creates) the database at `path`; `:memory:` for one that leaves nothing behind. */
export async function openWarehouse(path: string, options: WarehouseOptions = {}): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(options.locked === true ? { access_mode: 'READ_ONLY', enable_external_access: 'false' } : {}),
    ...options.settings,
  });
  const warehouse = new Warehouse(instance, await instance.connect());
  await warehouse.run(`set timezone = 'UTC'`);
  if (options.locked === true) await warehouse.run('set lock_configuration = true');
  return warehouse;
}

/** A string as a SQL literal, for the places where a parameter is not allowed (paths, settings). */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as a SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
