import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Manifest } from '../../../pipeline/contract.ts';
import { ManifestFile } from './manifest.ts';
import { plain, type Plain } from './plain.ts';
import { pool, type Pool } from './pool.ts';

/** Values of the `$name` placeholders of a select. */
export type Values = Record<string, string | number | boolean | null>;

/** Each running query holds a thread of libuv: stay below UV_THREADPOOL_SIZE. */
const CONNECTIONS = 3;
/** Downloads have connections of their own: a slow reader must not starve the pages. */
const STREAMS = 2;

const LOCKED_DOWN = {
  access_mode: 'READ_ONLY',
  threads: '2',
  memory_limit: '1GB',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  lock_configuration: 'true',
};

/** One immutable edition, held open for reading until the last of its users has left. */
export class Edition {
  readonly manifest: Manifest;
  readonly #instance: DuckDBInstance;
  readonly #everyone: readonly DuckDBConnection[];
  readonly #connections: Pool<DuckDBConnection>;
  readonly #streams: Pool<DuckDBConnection>;
  readonly #remembered = new Map<string, Promise<unknown>>();
  #users = 0;
  #retired = false;

  private constructor(
    manifest: Manifest,
    instance: DuckDBInstance,
    connections: readonly DuckDBConnection[],
  ) {
    this.manifest = manifest;
    this.#instance = instance;
    this.#everyone = connections;
    this.#connections = pool(connections.slice(STREAMS));
    this.#streams = pool(connections.slice(0, STREAMS));
  }

  /**
   * Opens `<data>/editions/<id>` and reads every table once, so that a broken file is found here.
   * Throws when the manifest or the database is missing, damaged, or not what the other says.
   */
  static async open(data: string, id: string): Promise<Edition> {
    const folder = join(data, 'editions', id);
    const manifest = ManifestFile.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    if (manifest.id !== id) throw new Error(`Edition ${id} carries the manifest of ${manifest.id}`);
    const instance = await DuckDBInstance.create(join(folder, 'edition.duckdb'), LOCKED_DOWN);
    const connections = await Promise.all(
      Array.from({ length: CONNECTIONS + STREAMS }, () => instance.connect()),
    );
    const edition = new Edition(manifest, instance, connections);
    try {
      await edition.#warm();
    } catch (error) {
      edition.#close();
      throw error;
    }
    return edition;
  }

  get id(): string {
    return this.manifest.id;
  }

  /** Rows of one select over `published.*`, each checked against `row`. */
  async rows<T>(sql: string, values: Values, row: z.ZodType<T>): Promise<T[]> {
    const connection = await this.#connections.borrow();
    try {
      const reader = await connection.runAndReadAll(sql, values);
      return z.array(row).parse(reader.convertRowObjects(plain));
    } finally {
      this.#connections.giveBack(connection);
    }
  }

  /** The only row of a select that gives at most one; null when it gives none. */
  async row<T>(sql: string, values: Values, row: z.ZodType<T>): Promise<T | null> {
    const [first, ...others] = await this.rows(sql, values, row);
    if (others.length > 0) throw new Error(`Expected one row, got ${others.length + 1}: ${sql}`);
    return first ?? null;
  }

  /** Rows of a select in portions of about 2,000, as they are found; whoever reads them holds the edition meanwhile. */
  async *portions(sql: string, values: Values): AsyncGenerator<Plain[][]> {
    const connection = await this.#streams.borrow();
    try {
      const result = await connection.stream(sql, values);
      for await (const portion of result.yieldConvertedRows(plain)) yield portion;
    } finally {
      this.#streams.giveBack(connection);
    }
  }

  /** Computes once per edition; `key` must come from a closed list. */
  remember<T>(key: string, compute: () => Promise<T>): Promise<T> {
    const known = this.#remembered.get(key) as Promise<T> | undefined;
    if (known) return known;
    const computed = compute();
    this.#remembered.set(key, computed);
    computed.catch(() => this.#remembered.delete(key));
    return computed;
  }

  /** Counts a user; the returned function counts it out again. */
  hold(): () => void {
    this.#users += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#users -= 1;
      this.#closeWhenUnused();
    };
  }

  /** Takes no new users any more and closes the file when the last one has left. */
  retire(): void {
    this.#retired = true;
    this.#closeWhenUnused();
  }

  async #warm(): Promise<void> {
    for (const [table, expected] of Object.entries(this.manifest.rows)) {
      const name = `published."${table.replaceAll('"', '""')}"`;
      const found = await this.row(`select count(*) as n from ${name}`, {}, z.object({ n: z.number() }));
      if (found?.n !== expected)
        throw new Error(`${name} has ${found?.n ?? 0} rows, its manifest says ${expected}`);
    }
  }

  #closeWhenUnused(): void {
    if (this.#retired && this.#users === 0) this.#close();
  }

  /** The file stays open as long as one connection does. */
  #close(): void {
    for (const connection of this.#everyone) connection.closeSync();
    this.#instance.closeSync();
  }
}
