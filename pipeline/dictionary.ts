import { lineageOf, type ColumnsOf, type SelectLineage } from './lineage.ts';
import { EVERY_INDICATOR, type Model } from './models.ts';
import { LOST, type Trace } from './trace.ts';
import { literal, type Warehouse } from './warehouse.ts';

/** The tables of the dictionary, which models of `published` show: `describeModels` fills them. */
export const DICTIONARY = ['build.model', 'build.lineage', 'build.column'] as const;

/** What a published column is made of: the columns named one step back, and the landed ones and seeds at the end. */
interface Ancestry {
  sources: string[];
  origins: string[];
  isTraced: boolean;
}

/**
 * Fills `build.model`, `build.lineage` and `build.column` from headers and syntax trees: every model with what it is
 * for, every table it reads with the columns it names of it, every published column with meaning, type and ancestry.
 */
export async function describeModels(warehouse: Warehouse, models: readonly Model[]): Promise<void> {
  await warehouse.run(`
    create table build.model (model varchar, layer varchar, purpose varchar, grain varchar, file varchar);
    create table build.lineage (model varchar, reads varchar, columns varchar[]);
    create table build."column" (table_name varchar, position integer, column_name varchar, type varchar,
      meaning varchar, unit varchar, sources varchar[], origins varchar[], is_traced boolean);`);
  const lineages = await traceAll(warehouse, models);
  const ancestryOf = ancestry(models, lineages);
  await insert(
    warehouse,
    'build.model',
    models.map(({ name, layer, table, purpose, grain }) =>
      [name, layer, purpose, grain, `sql/${layer}/${table}.sql`].map(literal),
    ),
  );
  await insert(
    warehouse,
    'build.lineage',
    models.flatMap((model) =>
      tablesOf(model, models).map((reads) => [
        literal(model.name),
        literal(reads),
        list(columnsNamed(lineages.get(model.name)?.named, reads, models)),
      ]),
    ),
  );
  for (const model of models.filter(({ layer }) => layer === 'published')) {
    const real = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${model.body}`);
    await insert(
      warehouse,
      'build."column"',
      model.columns.map(({ name, meaning, unit }, at) => {
        const type = real.find((column) => column.column_name === name)?.column_type ?? null;
        const { sources, origins, isTraced } = ancestryOf(`${model.name}.${name}`);
        return [
          literal(model.table),
          String(at + 1),
          literal(name),
          nullable(type),
          literal(meaning),
          nullable(unit),
          list(sources),
          list(origins),
          String(isTraced),
        ];
      }),
    );
  }
}

/** The lineage of every model by its name. */
export async function traceAll(
  warehouse: Warehouse,
  models: readonly Model[],
): Promise<Map<string, SelectLineage>> {
  const columnsOf = await columnsOfTables(warehouse, models);
  const traced = new Map<string, SelectLineage>();
  for (const model of models) {
    const { tree } = await warehouse.one<{ tree: string }>(
      `select json_serialize_sql(${literal(model.body)}) as tree`,
    );
    traced.set(model.name, lineageOf(JSON.parse(tree), columnsOf));
  }
  return traced;
}

/** Columns of a model from its header, of everything else from the catalogue. */
async function columnsOfTables(warehouse: Warehouse, models: readonly Model[]): Promise<ColumnsOf> {
  const catalogue = await warehouse.rows<{ name: string; columns: string[] }>(
    `select schema_name || '.' || table_name as name, list(column_name order by column_index) as columns
     from duckdb_columns() group by all`,
  );
  const known = new Map(catalogue.map(({ name, columns }) => [name, columns]));
  for (const { name, columns } of models)
    known.set(
      name,
      columns.map((column) => column.name),
    );
  return (table) => known.get(table);
}

/** The tables a model reads; the union over the indicators is told as the indicators it unites. */
function tablesOf(model: Model, models: readonly Model[]): string[] {
  const indicators = models.filter(({ layer }) => layer === 'indicators').map(({ name }) => name);
  return [...new Set(model.reads.flatMap((name) => (name === EVERY_INDICATOR ? indicators : [name])))].sort();
}

function columnsNamed(
  named: ReadonlySet<string> | undefined,
  table: string,
  models: readonly Model[],
): string[] {
  const has = (column: string): boolean => named?.has(`${table}.${column}`) === true;
  const header = models.find(({ name }) => name === table)?.columns.map(({ name }) => name);
  if (header !== undefined && table.startsWith('indicators.'))
    return header.filter((name) => has(name) || named?.has(`${EVERY_INDICATOR}.${name}`)).sort();
  const columns = [...(named ?? [])].map((each) => each.slice(each.lastIndexOf('.') + 1));
  return [...new Set(columns.filter(has))].sort();
}

/** Follows a column, `layer.table.column`, back to landed files, seeds and what the build knows of itself. */
function ancestry(
  models: readonly Model[],
  lineages: ReadonlyMap<string, SelectLineage>,
): (column: string) => Ancestry {
  const traces = new Map<string, Trace>();
  for (const { name, columns } of models) {
    const made = lineages.get(name)?.columns ?? [];
    columns.forEach((column, at) => {
      const trace = made.length === columns.length ? made[at] : undefined;
      traces.set(`${name}.${column.name}`, trace ?? LOST);
    });
  }
  const indicators = models.filter(({ layer }) => layer === 'indicators');
  const known = new Map<string, Ancestry>();
  const follow = (column: string): Ancestry => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const trace = traces.get(column);
    if (trace === undefined) return { sources: [], origins: [column], isTraced: true };
    const sources = [...trace.sources].flatMap((source) => united(source, indicators)).sort();
    const parents = sources.map(follow);
    const found = {
      sources,
      origins: [...new Set(parents.flatMap(({ origins }) => origins))].sort(),
      isTraced: trace.isTraced && parents.every(({ isTraced }) => isTraced),
    };
    known.set(column, found);
    return found;
  };
  return follow;
}

/** A column of the union over the indicators is that column of each; which indicator it is, none of them says. */
function united(source: string, indicators: readonly Model[]): string[] {
  if (!source.startsWith(`${EVERY_INDICATOR}.`)) return [source];
  const column = source.slice(EVERY_INDICATOR.length + 1);
  return indicators.flatMap(({ name, columns }) =>
    columns.some((each) => each.name === column) ? [`${name}.${column}`] : [],
  );
}

const nullable = (value: string | null): string => (value === null ? 'null' : literal(value));
const list = (values: readonly string[]): string => `[${values.map(literal).join(', ')}]::varchar[]`;

async function insert(warehouse: Warehouse, table: string, rows: readonly string[][]): Promise<void> {
  if (rows.length === 0) return;
  await warehouse.run(`insert into ${table} values ${rows.map((row) => `(${row.join(', ')})`).join(', ')}`);
}
