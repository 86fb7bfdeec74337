import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { ColumnRow, listColumns } from './columns.ts';

/** One table read on the way to another, with the columns of it that the file names. */
export const Read = z.object({
  reads: z.string().describe('layer.table'),
  columns: z.array(z.string()).describe('empty where only rows are counted'),
  purpose: z.string().nullable().describe('what that table is for; null for landed files and seeds'),
});

/** One published table: what it is for, its columns, and every table on the way from the landed files to it. */
export const TableEntry = z.object({
  name: z.string().describe('without the schema published'),
  purpose: z.string(),
  grain: z.string(),
  file: z.string(),
  reads: z.array(Read),
  upstream: z.array(z.string()).describe('every table on the way, the farthest first'),
  columns: z.array(ColumnRow),
});
export type TableEntry = z.infer<typeof TableEntry>;

const ModelRow = z.object({ model: z.string(), purpose: z.string(), grain: z.string(), file: z.string() });
const LineageRow = z.object({ model: z.string(), reads: z.string(), columns: z.array(z.string()) });

interface Lineage {
  models: Map<string, z.infer<typeof ModelRow>>;
  reads: Map<string, z.infer<typeof LineageRow>[]>;
}

function lineage(edition: Edition): Promise<Lineage> {
  return edition.remember('lineage', async () => {
    const [models, reads] = await Promise.all([
      edition.rows('select model, purpose, grain, file from published.model', {}, ModelRow),
      edition.rows('select model, reads, columns from published.lineage order by all', {}, LineageRow),
    ]);
    return {
      models: new Map(models.map((row) => [row.model, row])),
      reads: Map.groupBy(reads, ({ model }) => model),
    };
  });
}

/** What the file of a model (`core.clock`) reads. */
export async function readsOf(edition: Edition, model: string): Promise<z.infer<typeof Read>[]> {
  const { models, reads } = await lineage(edition);
  return (reads.get(model) ?? []).map((row) => ({
    reads: row.reads,
    columns: row.columns,
    purpose: models.get(row.reads)?.purpose ?? null,
  }));
}

/** Every table on the way to a model, each after those it is made from. */
export async function upstreamOf(edition: Edition, model: string): Promise<string[]> {
  const { reads } = await lineage(edition);
  const seen = new Set<string>();
  const visit = (name: string): void => {
    for (const row of reads.get(name) ?? []) {
      if (seen.has(row.reads)) continue;
      visit(row.reads);
      seen.add(row.reads);
    }
  };
  visit(model);
  return [...seen];
}

/** Every published table in the order of its name. */
export function listTables(edition: Edition): Promise<TableEntry[]> {
  return edition.remember('tables', async () => {
    const [columns, { models }] = await Promise.all([listColumns(edition), lineage(edition)]);
    const tables = [...Map.groupBy(columns, (column) => column.table_name)];
    return Promise.all(
      tables.map(async ([name, of]) => {
        const model = `published.${name}`;
        const { purpose = '', grain = '', file = '' } = models.get(model) ?? {};
        const [reads, upstream] = await Promise.all([readsOf(edition, model), upstreamOf(edition, model)]);
        return { name, purpose, grain, file, reads, upstream, columns: of };
      }),
    );
  });
}
