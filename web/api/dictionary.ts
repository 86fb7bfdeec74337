import { createRoute, z } from '@hono/zod-openapi';
import { ColumnRow, listColumns } from '../lib/server/dictionary/columns.ts';
import { Definition, listDefinitions } from '../lib/server/dictionary/definitions.ts';
import {
  FlagRule,
  Limit,
  listFlagRules,
  listLimits,
  listTerms,
  Term,
} from '../lib/server/dictionary/registries.ts';
import { fits, fittingTables } from '../lib/server/dictionary/search.ts';
import { listTables, TableEntry } from '../lib/server/dictionary/tables.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { resource } from './serving.ts';

const KEYS = {
  cari: { values: 'any', description: 'only entries that have every one of these words' },
} as const;

const Columns = z.object({ columns: z.array(ColumnRow) }).openapi('Columns');

const Dictionary = z
  .object({
    search: z.string().nullable(),
    indicators: z.array(Definition),
    flags: z.array(FlagRule),
    limits: z.array(Limit),
    terms: z.array(Term),
    tables: z.array(TableEntry),
    ignored: z.array(Ignored),
  })
  .openapi('Dictionary');

const getColumns = createRoute({
  method: 'get',
  path: '/columns',
  summary: 'Every column of every published table, from the headers of the SQL and from the SQL itself',
  responses: { 200: { description: 'Columns', content: { 'application/json': { schema: Columns } } } },
});

const getDictionary = createRoute({
  method: 'get',
  path: '/dictionary',
  summary: 'Indicators, flags, limits, terms, tables and columns: what every figure and every word means',
  request: { query: documented(KEYS) },
  responses: { 200: { description: 'Dictionary', content: { 'application/json': { schema: Dictionary } } } },
});

export const dictionary = resource()
  .openapi(getColumns, async (c) => c.json({ columns: await listColumns(c.var.edition) }, 200))
  .openapi(getDictionary, async (c) => {
    const { edition } = c.var;
    const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, KEYS);
    const search = chosen.cari ?? null;
    const [indicators, flags, limits, terms, tables] = await Promise.all([
      listDefinitions(edition),
      listFlagRules(edition),
      listLimits(edition),
      listTerms(edition),
      listTables(edition),
    ]);
    const matching = <T>(entries: T[]): T[] => entries.filter((entry) => fits(search ?? '', entry));
    return c.json(
      {
        search,
        indicators: matching(indicators),
        flags: matching(flags),
        limits: matching(limits),
        terms: matching(terms),
        tables: fittingTables(search ?? '', tables),
        ignored,
      },
      200,
    );
  });
