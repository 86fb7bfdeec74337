import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { identifier, literal, type Warehouse } from './warehouse.ts';

/** Province, regency and district lists of the package idn-area-data (data under ODbL, see seeds/README.md). */
const AREA = { province: 'provinces.csv', regency: 'regencies.csv', district: 'districts.csv' };

/** Loads every `seeds/*.csv` as a table of text columns in schema `seeds`, and the area lists beside them. */
export async function loadSeeds(warehouse: Warehouse, seeds: string): Promise<void> {
  await warehouse.run('create schema if not exists seeds');
  for (const file of (await readdir(seeds)).filter((name) => name.endsWith('.csv'))) {
    await loadCsv(warehouse, basename(file, '.csv'), join(seeds, file));
  }
  const area = join(dirname(createRequire(import.meta.url).resolve('idn-area-data')), '..', 'data');
  for (const [table, file] of Object.entries(AREA)) await loadCsv(warehouse, table, join(area, file));
}

async function loadCsv(warehouse: Warehouse, table: string, file: string): Promise<void> {
  const from = `read_csv(${literal(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;
  await warehouse.run(`create table seeds.${identifier(table)} as from ${from}`);
}
