import { z } from 'zod';
import type { Edition } from './edition.ts';

/** One column of one published table, as the header of its SQL file describes it. */
export const ColumnRow = z.object({
  table_name: z.string(),
  position: z.number(),
  column_name: z.string(),
  type: z.string(),
  meaning: z.string(),
  unit: z.string().nullable(),
});
export type ColumnRow = z.infer<typeof ColumnRow>;

/** All published columns, table by table, in the order of the table. */
export function listColumns(edition: Edition): Promise<ColumnRow[]> {
  return edition.rows(
    `select table_name, position, column_name, type, meaning, unit
     from published.column
     order by table_name, position`,
    {},
    ColumnRow,
  );
}
