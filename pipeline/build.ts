import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Indicator } from './contract.ts';
import { describeModels, DICTIONARY } from './dictionary.ts';
import { lineOf, tellsValue, TilikError } from './error.ts';
import type { Landing } from './land.ts';
import { registerFunctions } from './functions.ts';
import { tellLaw, type LawSources } from './law.ts';
import { loadLanded } from './landed.ts';
import { LAYERS, readModels, type Model } from './models.ts';
import { registerIndicators, uniteIndicators } from './registry.ts';
import { loadSeeds } from './seeds.ts';
import { identifier, literal, type Warehouse } from './warehouse.ts';

/** Where the build reads from. */
export interface Sources extends LawSources {
  sql: string;
  seeds: string;
  landings: readonly Landing[];
  indicators: readonly Indicator[];
  /** Attached catalogue that takes the published tables, so that nothing is copied; absent: the warehouse itself. */
  edition?: string;
}

/** Models, in the order in which they were built, and their row counts. */
export interface Built {
  models: Model[];
  rows: Record<string, number>;
  /** Catalogue that holds the published tables; null when the warehouse does. */
  edition: string | null;
}

export type OnModel = (name: string, rows: number, seconds: number) => void;

/** Models that tell about the build itself are made after the checks, by `describeBuild`. */
const ABOUT_THE_BUILD: readonly string[] = ['build.notice', ...DICTIONARY];

export const isAboutBuild = (model: Model): boolean =>
  model.reads.some((name) => ABOUT_THE_BUILD.includes(name));

/** Makes every table from landed files and seeds alone: same input, same tables. */
export async function build(
  warehouse: Warehouse,
  sources: Sources,
  onModel: OnModel = () => undefined,
): Promise<Built> {
  for (const schema of [...LAYERS, 'build']) await warehouse.run(`create schema ${schema}`);
  if (sources.edition !== undefined) await warehouse.run(`create schema ${sources.edition}.published`);
  registerFunctions(warehouse);
  await loadMacros(warehouse, join(sources.sql, 'macros'));
  await loadSeeds(warehouse, sources.seeds);
  await tellLaw(warehouse, sources);
  await loadLanded(warehouse, [...sources.landings]);
  const models = await readModels(sources.sql, warehouse);
  await registerIndicators(warehouse, sources.indicators, models);
  const built: Built = { models, rows: {}, edition: sources.edition ?? null };
  let everyIndicator = false;
  for (const model of models.filter((each) => !isAboutBuild(each))) {
    if (model.layer === 'published' && !everyIndicator) {
      await uniteIndicators(warehouse, models);
      everyIndicator = true;
    }
    built.rows[model.name] = await materialise(warehouse, model, built.edition, onModel);
  }
  return built;
}

/** Makes the tables about the build: findings and the dictionary. */
export async function describeBuild(
  warehouse: Warehouse,
  built: Built,
  findings: readonly Finding[],
): Promise<void> {
  await warehouse.run(
    'create table build.notice (severity varchar, rule varchar, message varchar, count integer, sample varchar[])',
  );
  for (const { severity, rule, message, count, sample } of findings) {
    const list = `[${sample.map(literal).join(', ')}]::varchar[]`;
    await warehouse.run(`insert into build.notice values ($severity, $rule, $message, $count, ${list})`, {
      severity,
      rule,
      message,
      count,
    });
  }
  await describeModels(warehouse, built.models);
  for (const model of built.models.filter(isAboutBuild))
    built.rows[model.name] = await materialise(warehouse, model, built.edition);
}

async function loadMacros(warehouse: Warehouse, folder: string): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
    await warehouse.run(await readFile(join(folder, file), 'utf8'));
  }
}

function statements(model: Model, name: string, edition: string | null): string[] {
  if (model.isView) return [`create view ${name} as ${model.body}`];
  if (model.layer !== 'published' || edition === null) return [`create table ${name} as ${model.body}`];
  return [
    `create table ${edition}.${name} as ${model.body}`,
    `create view ${name} as from ${edition}.${name}`,
  ];
}

/** Creates the table of a model; its documented columns must be its real ones, in order. */
async function materialise(
  warehouse: Warehouse,
  model: Model,
  edition: string | null,
  onModel: OnModel = () => undefined,
): Promise<number> {
  const started = performance.now();
  const name = `${model.layer}.${identifier(model.table)}`;
  try {
    for (const statement of statements(model, name, edition)) await warehouse.run(statement);
  } catch (cause) {
    const message = `${model.name} cannot be built: ${lineOf(cause)}`;
    throw new TilikError(message, `Mend ${model.file}.`, tellsValue(cause) ? {} : { cause });
  }
  const real = await warehouse.rows<{ column_name: string }>(`describe ${name}`);
  const documented = model.columns.map((column) => column.name).join(', ');
  const found = real.map((column) => column.column_name).join(', ');
  if (documented !== found) {
    throw new TilikError(
      `${model.file} documents (${documented}) but makes (${found}).`,
      'Let header and select agree.',
    );
  }
  const { rows } = await warehouse.one<{ rows: number }>(`select count(*) as rows from ${name}`);
  onModel(model.name, rows, (performance.now() - started) / 1000);
  return rows;
}
