import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Severity } from './contract.ts';
import { TilikError } from './error.ts';
import { literal, type Warehouse } from './warehouse.ts';

export const LAYERS = ['raw', 'core', 'indicators', 'published'] as const;
export type Layer = (typeof LAYERS)[number];

/** The union over all indicators; the build makes it, so that no SQL file has to list them. */
export const EVERY_INDICATOR = 'indicators.every';

export interface Column {
  name: string;
  meaning: string;
  unit: string | null;
}

/** A boolean expression that every row of the model must satisfy (or be null). */
export interface Rule {
  severity: Severity;
  expression: string;
}

/** One SQL file: its path is its name, its header the documentation, its body a bare select. */
export interface Model {
  name: string;
  layer: Layer;
  table: string;
  file: string;
  purpose: string;
  grain: string;
  columns: Column[];
  unique: string[][];
  rules: Rule[];
  /** Made as a view: it is a selection from its source, and a copy would cost more than it saves. */
  isView: boolean;
  body: string;
  /** Tables of our own layers that the body reads, taken from the SQL itself. */
  reads: string[];
}

/** Reads every model below `sql`, each with what it reads, in an order in which they can be built. */
export async function readModels(sql: string, warehouse: Warehouse): Promise<Model[]> {
  const models: Model[] = [];
  for (const layer of LAYERS) {
    for (const entry of (await readdir(join(sql, layer))).filter((name) => name.endsWith('.sql')).sort()) {
      const file = join(sql, layer, entry);
      const model = parseModel(layer, entry.slice(0, -'.sql'.length), file, await readFile(file, 'utf8'));
      models.push({ ...model, reads: await tablesRead(model, warehouse) });
    }
  }
  return inOrder(models, relative(process.cwd(), sql));
}

/** Splits a file into header and body; a malformed header is an error that names the file and the line. */
export function parseModel(layer: Layer, table: string, file: string, text: string): Model {
  const lines = text.split('\n');
  const bodyAt = lines.findIndex((line) => !line.startsWith('--'));
  const header = lines.slice(0, bodyAt);
  const model: Model = {
    name: `${layer}.${table}`,
    layer,
    table,
    file,
    purpose: '',
    grain: '',
    columns: [],
    unique: [],
    rules: [],
    isView: false,
    body: lines.slice(bodyAt).join('\n').trim(),
    reads: [],
  };
  for (const line of header) readHeaderLine(model, line.replace(/^--\s?/, ''));
  if (model.body === '') throw new TilikError(`${file} has no select.`, 'Write one below the header.');
  const missing = [
    model.purpose === '' && 'a first sentence with its purpose',
    model.grain === '' && '"-- grain: one row per ..."',
    model.columns.length === 0 && '"-- column name: meaning"',
    model.unique.length === 0 && '"-- unique: columns"',
  ].filter((part) => part !== false);
  if (missing.length > 0) {
    throw new TilikError(
      `${file} has no ${missing.join(', no ')}.`,
      'Complete the header; sql/README.md has the grammar.',
    );
  }
  const names = model.columns.map(({ name }) => name);
  const unknown = model.unique.flat().find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new TilikError(
      `${file}: "-- unique: ${unknown}" is no column of the header.`,
      'Name documented columns, divided by commas.',
    );
  }
  return model;
}

function readHeaderLine(model: Model, line: string): void {
  const [, rule, column, rest = ''] =
    /^(?:(grain|view|unique|stop|warn):|(column) )\s*(.*)$/.exec(line) ?? [];
  const key = rule ?? column;
  switch (key) {
    case 'grain':
      model.grain = rest;
      break;
    case 'view':
      model.isView = true;
      break;
    case 'column':
      model.columns.push(readColumn(model.file, rest));
      break;
    case 'unique':
      model.unique.push(rest.split(',').map((name) => name.trim()));
      break;
    case 'stop':
    case 'warn':
      model.rules.push({ severity: key, expression: rest });
      break;
    default:
      if (model.grain !== '') {
        throw new TilikError(
          `${model.file}: cannot read "-- ${line}".`,
          'Below the grain come only view, column, unique, stop and warn.',
        );
      }
      model.purpose = `${model.purpose} ${line}`.trim();
  }
}

function readColumn(file: string, text: string): Column {
  const match = /^(?<name>\w+): (?<meaning>.+?)(?: \[(?<unit>[^\]]+)\])?$/.exec(text);
  if (match?.groups?.name === undefined || match.groups.meaning === undefined) {
    throw new TilikError(
      `${file}: cannot read "-- column ${text}".`,
      'Write "-- column name: meaning [unit]".',
    );
  }
  return { name: match.groups.name, meaning: match.groups.meaning, unit: match.groups.unit ?? null };
}

/**
 * The tables a body reads, from the parsed statement: common table expressions have no schema and drop out.
 * The engine's own getTableNames answers nothing at all when a JOIN ... USING names a table that is not there yet.
 */
async function tablesRead(model: Model, warehouse: Warehouse): Promise<string[]> {
  const { tree } = await warehouse.one<{ tree: string }>(
    `select json_serialize_sql(${literal(model.body)}) as tree`,
  );
  const parsed = JSON.parse(tree) as { error_message?: string; statements?: unknown[] };
  if (parsed.statements?.length !== 1) {
    throw new TilikError(
      `${model.file} is not one select: ${parsed.error_message ?? 'it holds several'}.`,
      'Paste it into a console to see where it fails.',
    );
  }
  const found = [...tree.matchAll(/"schema_name":"(\w+)","table_name":"(\w+)"/g)].map(
    ([, schema, table]) => `${schema}.${table}`,
  );
  return [...new Set(found)].sort();
}

function inOrder(models: Model[], sql: string): Model[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  const ordered = new Set<Model>();
  const visit = (model: Model, path: string[]): void => {
    if (ordered.has(model)) return;
    if (path.includes(model.name)) {
      throw new TilikError(
        `Models read each other in a circle: ${[...path, model.name].join(' -> ')}.`,
        'Break the circle.',
      );
    }
    for (const name of upstream(model)) {
      const next = byName.get(name);
      if (next === undefined) {
        throw new TilikError(
          `${model.file} reads ${name}, which has no file below ${sql}.`,
          'Add the file or mend the name.',
        );
      }
      visit(next, [...path, model.name]);
    }
    ordered.add(model);
  };
  const upstream = (model: Model): string[] =>
    model.reads.flatMap((name) => {
      if (name === EVERY_INDICATOR)
        return models.filter(({ layer }) => layer === 'indicators').map((each) => each.name);
      return LAYERS.some((layer) => name.startsWith(`${layer}.`)) ? [name] : [];
    });
  for (const model of models) visit(model, []);
  return [...ordered];
}
