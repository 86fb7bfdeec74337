import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Relation } from './contract.ts';
import { sniff, stageCsv } from './csv.ts';
import { TilikError } from './error.ts';
import { connectionOf, type Feed } from './feed.ts';
import type { Source } from './source.ts';
import type { Warehouse } from './warehouse.ts';

/** How long the server may take to answer at all. */
const CONNECT_MS = 10_000;

/**
 * Opens a feed of PostgreSQL: all mappings run at the source, in one read-only transaction, so that they see one state.
 * Rows travel by COPY to a file that only we can read; it is gone before the landing is complete.
 */
export async function openPostgres(
  feed: Feed,
  env: NodeJS.ProcessEnv,
  warehouse: Warehouse,
  scratch: string,
): Promise<Source> {
  const client = clientFor(feed, connectionOf(feed, env));
  let broken: Error | null = null;
  client.on('error', (error) => (broken = error));
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'`);
  } catch (cause) {
    await close(client);
    throw connectError(feed, client, cause);
  }
  return {
    async read(relation, mapping, use) {
      const path = join(scratch, `${relation}.csv`);
      const copy = client.query(copyTo(`copy (\n${mapping}\n) to stdout (format csv, header true)`));
      try {
        await pipeline(copy, createWriteStream(path, { mode: 0o600 }));
      } catch (cause) {
        throw copyError(feed, client, relation, broken ?? cause);
      }
      const file = { path, name: 'postgres', relation };
      const dialect = { ...(await sniff(file)), delimiter: ',', quotedEmptyIsText: true };
      await stageCsv(warehouse, 'copied', file, dialect);
      await rm(path);
      return use({ select: 'select * from copied', rowNumber: '_row', origin: 'postgres' });
    },
    close: () => close(client),
  };
}

function clientFor(feed: Feed, url: string): pg.Client {
  try {
    return new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'tilik',
    });
  } catch (cause) {
    throw new TilikError(
      `Feed ${feed.file.id}: ${feed.file.connection.env} is not a connection URL.`,
      'Write postgres://user:password@host:5432/database.',
      { cause },
    );
  }
}

async function close(client: pg.Client): Promise<void> {
  client.removeAllListeners('error').on('error', () => undefined);
  await client.end();
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const where = (client: pg.Client): string => `${client.host}:${client.port}`;

function connectError({ file }: Feed, client: pg.Client, cause: unknown): TilikError {
  const code = codeOf(cause);
  const user = client.user ?? 'nobody';
  if (code === '28P01' || code === '28000') {
    return new TilikError(
      `Feed ${file.id}: PostgreSQL at ${where(client)} refused user ${user}.`,
      `Check user and password in ${file.connection.env}.`,
      { cause },
    );
  }
  if (code === '3D000') {
    return new TilikError(
      `Feed ${file.id}: PostgreSQL at ${where(client)} has no database ${client.database ?? ''}.`,
      `Check the database in ${file.connection.env}.`,
      { cause },
    );
  }
  const reason = code !== '' ? code : cause instanceof Error ? cause.message : String(cause);
  return new TilikError(
    `Feed ${file.id}: no answer from PostgreSQL at ${where(client)} (${reason}).`,
    `Check host and port in ${file.connection.env}, and that the server is up.`,
    { cause },
  );
}

function copyError({ file }: Feed, client: pg.Client, relation: Relation, cause: unknown): TilikError {
  const code = codeOf(cause);
  const told = cause instanceof Error ? cause.message : String(cause);
  if (code === '42501') {
    return new TilikError(
      `Feed ${file.id}: ${relation}.sql may not read what it asks for at ${where(client)}: ${told}.`,
      `Grant select to ${client.user ?? 'the user'}, as seeds/intake.sql does for tilik_puller.`,
      { cause },
    );
  }
  if (code.startsWith('42')) {
    return new TilikError(
      `Feed ${file.id}: ${relation}.sql failed at ${where(client)}: ${told}.`,
      `Mend ${relation}.sql; it runs in PostgreSQL.`,
      { cause },
    );
  }
  if (code.startsWith('22')) {
    return new TilikError(
      `Feed ${file.id}: ${relation}.sql cannot convert a value at ${where(client)} (error ${code}).`,
      'Leave values as text; what cannot be read is put in quarantine.',
      { cause },
    );
  }
  return new TilikError(
    `Feed ${file.id}: the connection to PostgreSQL at ${where(client)} was lost in ${relation}.sql: ${told}.`,
    'Run again when the server is steady; the last landing is untouched.',
    { cause },
  );
}
