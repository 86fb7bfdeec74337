import { z } from 'zod';
import type { Edition } from '../edition.ts';

/** One column of one published table, as the header of its SQL file describes it and its SQL makes it. */
export const ColumnRow = z.object({
  table_name: z.string(),
  position: z.number(),
  column_name: z.string(),
  type: z.string(),
  meaning: z.string(),
  unit: z.string().nullable(),
  sources: z.array(z.string()).describe('columns one step back that its expression names'),
  origins: z.array(z.string()).describe('landed columns and seeds at the end of that way'),
  is_traced: z.boolean().describe('false: a part of the way is not told by the SQL'),
});
export type ColumnRow = z.infer<typeof ColumnRow>;

/** All published columns, table by table, in the order of the table. */
export function listColumns(edition: Edition): Promise<ColumnRow[]> {
  return edition.remember('columns', () =>
    edition.rows(
      `select table_name, position, column_name, type, meaning, unit, sources, origins, is_traced
       from published.column
       order by table_name, position`,
      {},
      ColumnRow,
    ),
  );
}
