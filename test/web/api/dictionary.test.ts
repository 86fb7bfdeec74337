import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApi } from '../../../web/api/app.ts';
import { editionsIn } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

test('columns come table by table, in the order of the table; a missing unit is null', async () => {
  const data = await mkdtemp(join(tmpdir(), 'tilik-dictionary-'));
  const column = `
    table_name | position | column_name | type    | meaning | unit
    point      | 1        | indicator   | VARCHAR | which   | -
    pause      | 2        | days        | INTEGER | length  | working days
    pause      | 1        | from_day    | DATE    | start   | -`;
  await publish(data, { id: 'e1', tables: { column } });
  const editions = editionsIn(data);
  const { columns } = (await (await createApi(editions).request('/api/v1/columns')).json()) as {
    columns: { table_name: string; column_name: string; unit: string | null }[];
  };
  expect(columns.map((row) => [row.table_name, row.column_name, row.unit])).toEqual([
    ['pause', 'from_day', null],
    ['pause', 'days', 'working days'],
    ['point', 'indicator', null],
  ]);
  editions.close();
  await rm(data, { recursive: true });
});
