import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Shards } from '../../../seeds/demo/parquet.ts';

let folder = '';
let connection: DuckDBConnection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-shards-'));
  const instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('writes numbered files and keeps every character, and null apart from empty', async () => {
  const names = ['Kab. "Baru", Timur', 'dua\nbaris', '', null, "d'Alun"];
  const shards = new Shards(connection, folder, 'agency');
  for (const [i, name] of names.entries()) {
    shards.add([String(i), name, 'KAB', null, null, null, null, null]);
    if (i === 2) await shards.roll();
  }
  await shards.roll();
  await shards.roll();
  expect(shards.rows).toBe(5);
  expect((await readdir(folder)).sort()).toEqual(['agency-00001.parquet', 'agency-00002.parquet']);
  const reader = await connection.runAndReadAll(
    `select name, parent_id from read_parquet('${join(folder, '*.parquet')}') order by agency_id`,
  );
  expect(reader.getRowsJson()).toEqual(names.map((name) => [name, null]));
});
