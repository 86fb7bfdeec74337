import { createRoute, z } from '@hono/zod-openapi';
import { ColumnRow, listColumns } from '../lib/server/dictionary.ts';
import { resource } from './serving.ts';

const Columns = z.object({ columns: z.array(ColumnRow) }).openapi('Columns');

const get = createRoute({
  method: 'get',
  path: '/columns',
  summary: 'The data dictionary: every column of every published table, from the headers of the SQL',
  responses: { 200: { description: 'Columns', content: { 'application/json': { schema: Columns } } } },
});

export const dictionary = resource().openapi(get, async (c) =>
  c.json({ columns: await listColumns(c.var.edition) }, 200),
);
