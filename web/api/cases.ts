import { createRoute, z } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { CHANNELS, CLASSES } from '../../pipeline/contract.ts';
import { choices, Choices, findAgency, findEntity, findProvince } from '../lib/server/cases/choices.ts';
import { CohortEntry, countRows, findCohort, PARTS, type Cohort } from '../lib/server/cases/cohort.ts';
import { readCursor } from '../lib/server/cases/cursor.ts';
import { CaseDetail, findCase } from '../lib/server/cases/detail.ts';
import { exportCases, EXPORTED } from '../lib/server/cases/export.ts';
import { FLAGS, SORTS, STATUSES, type CaseFilter } from '../lib/server/cases/filter.ts';
import { Due, listLanes } from '../lib/server/cases/lanes.ts';
import { CasePage, conditionOf, listCases } from '../lib/server/cases/list.ts';
import type { Edition } from '../lib/server/edition.ts';
import { PERIODS } from '../lib/server/months.ts';
import { csvResponse, wantsCsv } from './csv.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { answersProblem, refuse } from './problem.ts';
import { RANGE_KEYS, readRange } from './range.ts';
import { resource, type Env } from './serving.ts';

const KEYS = {
  status: {
    values: STATUSES,
    description: 'what is due when; lewat (overdue) when absent, semua with ind or bendera',
  },
  klas: { values: CLASSES, description: 'classification' },
  bendera: { values: FLAGS, description: 'only cases that carry this flag' },
  instansi: {
    values: 'any',
    description: 'agency or unit that holds the case; with ind, the entity of the figure',
  },
  prov: { values: 'any', description: 'Kemendagri code of the province of the case' },
  kategori: { values: 'any', description: 'category by its published name' },
  kanal: { values: CHANNELS, description: 'channel by which the report came' },
  ind: { values: 'any', description: 'only the cases behind this indicator, of instansi or of the nation' },
  bagian: {
    values: PARTS,
    description: 'with ind, the part of its ratio: penyebut (denominator) when absent',
  },
  periode: { values: PERIODS, description: 'with ind, complete months counted: 24b when absent' },
  ...RANGE_KEYS,
  urut: { values: SORTS, description: 'order, largest first: rasio (elapsed / limit) when absent' },
  setelah: { values: 'any', description: 'cursor `next` or `previous` of the page before' },
  format: { values: ['json', 'csv'], description: 'csv: all rows of the filter as a file' },
} as const;

const named = z.object({ id: z.string(), name: z.string() });

const CaseList = CasePage.extend({
  due: Due,
  clocks: z
    .number()
    .int()
    .nullable()
    .describe('with ind, what the indicator counts: a report that came back to an agency counts again'),
  filter: z
    .object({
      status: z.enum(STATUSES),
      urut: z.enum(SORTS),
      klas: z.enum(CLASSES).nullable(),
      bendera: z.enum(FLAGS).nullable(),
      instansi: named.nullable(),
      prov: named.nullable(),
      kategori: z.string().nullable(),
      kanal: z.enum(CHANNELS).nullable(),
      cohort: CohortEntry.nullable(),
    })
    .openapi({ description: 'the filter as it was understood' }),
  ignored: z.array(Ignored),
}).openapi('CaseList');
type Filter = z.infer<typeof CaseList>['filter'];

/** Answers as the pages name them. */
export type Cases = z.infer<typeof CaseList>;
export type Case = CaseDetail;

/** The filter of a URL, checked against the edition; what names nothing there is ignored by name. */
async function understand(edition: Edition, url: string) {
  const { chosen, ignored } = readKeys(new URL(url).searchParams, KEYS);
  const checked = async <T>(key: keyof typeof KEYS, find: (value: string) => Promise<T | null>) => {
    const value = chosen[key];
    if (value === undefined) return null;
    const found = await find(value);
    if (found === null) ignored.push({ key, value });
    return found;
  };
  const { categories } = await choices(edition);
  const sort = chosen.urut ?? 'rasio';
  const { bagian = 'penyebut', periode = '24b' } = chosen;
  const range = readRange(chosen, ignored);
  const cohort = await checked('ind', (key) => findCohort(edition, key, bagian, range ?? periode));
  for (const key of [
    'bagian',
    'periode',
    ...(range === null ? [] : (['dari', 'sampai'] as const)),
  ] as const) {
    const value = chosen[key];
    if (cohort === null && value !== undefined) ignored.push({ key, value });
  }
  const filter: Filter = {
    status: chosen.status ?? (cohort === null && chosen.bendera === undefined ? 'lewat' : 'semua'),
    urut: sort,
    klas: chosen.klas ?? null,
    bendera: chosen.bendera ?? null,
    instansi: await checked('instansi', (id) => (cohort === null ? findAgency : findEntity)(edition, id)),
    prov: await checked('prov', (id) => findProvince(edition, id)),
    kategori: await checked('kategori', (name) => Promise.resolve(categories.includes(name) ? name : null)),
    kanal: chosen.kanal ?? null,
    cohort,
  };
  const cursor = await checked('setelah', (text) => Promise.resolve(readCursor(text, sort)));
  return { filter, cursor, ignored };
}

const cohortOf = ({ cohort, instansi }: Filter): Cohort | null =>
  cohort && { ...cohort, entity: instansi?.id ?? 'nasional' };

const asked = (filter: Filter, cohort = cohortOf(filter)): CaseFilter => ({
  status: filter.status,
  sort: filter.urut,
  ...(filter.klas && { class: filter.klas }),
  ...(filter.bendera && { flag: filter.bendera }),
  ...(filter.instansi && cohort === null && { agency: filter.instansi.id }),
  ...(cohort && { cohort }),
  ...(filter.prov && { province: filter.prov.id }),
  ...(filter.kategori !== null && { category: filter.kategori }),
  ...(filter.kanal !== null && { channel: filter.kanal }),
});

/** Answers with the whole filter as a file when that is asked for. */
const csvInstead = createMiddleware<Env>(async (c, next) => {
  if (!wantsCsv(c)) {
    await next();
    return;
  }
  const { edition } = c.var;
  const { filter } = await understand(edition, c.req.url);
  return csvResponse(c, `kasus-${filter.status}`, EXPORTED, exportCases(edition, asked(filter)));
});

const list = createRoute({
  method: 'get',
  path: '/cases',
  summary: 'Cases of a filter, most pressing first; as CSV with format=csv or Accept: text/csv',
  request: { query: documented(KEYS) },
  responses: {
    200: { description: 'One page', content: { 'application/json': { schema: CaseList } } },
    503: answersProblem('No edition yet'),
  },
  middleware: csvInstead,
});

const choose = createRoute({
  method: 'get',
  path: '/cases/choices',
  summary: 'What the list of cases can be filtered by in this edition',
  responses: { 200: { description: 'Choices', content: { 'application/json': { schema: Choices } } } },
});

const get = createRoute({
  method: 'get',
  path: '/cases/{id}',
  summary: 'One case: its clocks, holders, events, and the calendar to count its days',
  request: { params: z.object({ id: z.string().min(1) }) },
  responses: {
    200: { description: 'The case', content: { 'application/json': { schema: CaseDetail.openapi('Case') } } },
    404: answersProblem('No such case in this edition'),
  },
});

export const cases = resource()
  .openapi(list, async (c) => {
    const { edition } = c.var;
    const { filter, cursor, ignored } = await understand(edition, c.req.url);
    const cohort = cohortOf(filter);
    const [page, due, clocks] = await Promise.all([
      listCases(edition, asked(filter), cursor),
      listLanes(edition, asked(filter)),
      cohort && countRows(edition, cohort, conditionOf(asked(filter))),
    ]);
    return c.json({ ...page, due, clocks, filter, ignored }, 200);
  })
  .openapi(choose, async (c) => c.json(await choices(c.var.edition), 200))
  .openapi(get, async (c) => {
    const { id } = c.req.valid('param');
    const found = await findCase(c.var.edition, id);
    if (found === null) refuse(404, `Edition ${c.var.edition.id} has no case ${id}.`);
    return c.json(found, 200);
  });
