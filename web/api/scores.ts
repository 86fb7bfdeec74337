import { createRoute, z } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { findAgency } from '../lib/server/cases/choices.ts';
import type { Edition } from '../lib/server/edition.ts';
import { completeMonths, MONTHS, PERIODS } from '../lib/server/months.ts';
import { listProvinces, Province } from '../lib/server/peers.ts';
import type { Plain } from '../lib/server/plain.ts';
import { readWeights } from '../lib/server/scores/composite.ts';
import { SCORED } from '../lib/server/scores/group.ts';
import type { ScoreRow } from '../lib/server/scores/row.ts';
import { scores, Scores, type ScoresQuery } from '../lib/server/scores/scores.ts';
import { INDICATOR_IDS } from '../lib/server/scores/term.ts';
import { legalDay } from '../lib/server/today.ts';
import { csvResponse, wantsCsv } from './csv.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { answersProblem, refuse } from './problem.ts';
import { RANGE_KEYS, readRange } from './range.ts';
import { readReportFilter, REPORT_KEYS } from './report_filter.ts';
import { resource, type Env } from './serving.ts';

const KEYS = {
  jenis: { values: SCORED, description: 'group: kabupaten when absent; unit needs instansi or prov' },
  prov: { values: 'any', description: 'two-digit code of the province' },
  instansi: { values: 'any', description: 'agency whose work units are scored, with jenis=unit' },
  periode: { values: PERIODS, description: 'complete months before the as-of day: 24b when absent' },
  ...RANGE_KEYS,
  ...REPORT_KEYS,
  bobot: {
    values: 'any',
    description: 'what if: weights of I1 to I5, as 25-15-15-30-15; the version in force when absent',
  },
  format: { values: ['json', 'csv'], description: 'csv: every member of the group as a file' },
} as const;

const ScoresAnswer = Scores.extend({
  scored: z.enum(SCORED),
  province: Province.nullable(),
  agency: z.object({ id: z.string(), name: z.string() }).nullable(),
  filter: z.object({
    class: z.string().nullable(),
    category: z.string().nullable(),
    channel: z.string().nullable(),
  }),
  ignored: z.array(Ignored),
}).openapi('Scores');
type Answer = z.infer<typeof ScoresAnswer>;

interface Understood extends Pick<Answer, 'scored' | 'province' | 'agency' | 'filter' | 'ignored'> {
  query: ScoresQuery;
}

/** What a request asks for, with every default filled in and every misunderstanding named. */
async function understand(edition: Edition, url: string): Promise<Understood> {
  const { chosen, ignored } = readKeys(new URL(url).searchParams, KEYS);
  const scored = chosen.jenis ?? 'kabupaten';
  const provinces = await listProvinces(edition);
  const province = provinces.find(({ id }) => id === chosen.prov) ?? null;
  if (chosen.prov !== undefined && province === null) ignored.push({ key: 'prov', value: chosen.prov });
  const wanted = scored === 'unit' ? chosen.instansi : undefined;
  const agency = wanted === undefined ? null : await findAgency(edition, wanted);
  if (chosen.instansi !== undefined && agency === null)
    ignored.push({ key: 'instansi', value: chosen.instansi });
  if (scored === 'unit' && agency === null && province === null)
    refuse(400, 'Work units are scored within one agency or one province: add instansi or prov.');
  const weights = chosen.bobot === undefined ? null : readWeights(chosen.bobot);
  if (chosen.bobot !== undefined && weights === null) ignored.push({ key: 'bobot', value: chosen.bobot });
  const range = readRange(chosen, ignored);
  const day = legalDay(new Date(edition.manifest.as_of));
  const months = range ?? completeMonths(day, MONTHS[chosen.periode ?? '24b']);
  const filter = await readReportFilter(edition, chosen, ignored);
  const query = {
    group: scored,
    province: province?.id ?? null,
    agency: agency?.id ?? null,
    ...{ months, filter, weights },
  };
  return { query, scored, province, agency, filter, ignored };
}

const HEADER = [
  ...['entity', 'name', 'context', 'first_month', 'last_month', 'weights', 'holdings'],
  ...INDICATOR_IDS.flatMap((id) => [id, `${id}_lo`, `${id}_hi`, `${id}_n`, `${id}_missing`]),
  ...['ikp', 'ikp_lo', 'ikp_hi', 'ikp_arithmetic', 'rank_median', 'rank_lo', 'rank_hi', 'rank_group'],
];

/** Every member of the group, ranked or shelved, one line each. */
async function* lines(edition: Edition, query: ScoresQuery): AsyncGenerator<Plain[][]> {
  const { ranked, shelf, months, weights } = await scores(edition, query);
  const line = ({ entity, name, context, n, indicators, composite, rank }: ScoreRow): Plain[] => [
    ...[entity, name, context, months.first, months.last, weights.version, n],
    ...indicators.flatMap(({ score, interval, n: counted, missing }) => [
      ...[score, interval?.lo ?? null, interval?.hi ?? null, counted, missing],
    ]),
    ...[
      composite.score,
      composite.interval?.lo ?? null,
      composite.interval?.hi ?? null,
      composite.arithmetic,
    ],
    ...[rank?.median ?? null, rank?.lo ?? null, rank?.hi ?? null, rank?.group ?? null],
  ];
  yield [...ranked, ...shelf.flatMap(({ members }) => members)].map(line);
}

const get = createRoute({
  method: 'get',
  path: '/scores',
  summary: 'The five indicators I1 to I5 and the composite IKP of a group, with intervals and rank intervals',
  request: { query: documented(KEYS) },
  responses: {
    200: { description: 'Scores', content: { 'application/json': { schema: ScoresAnswer } } },
    400: answersProblem('Work units without an agency or a province'),
  },
  middleware: createMiddleware<Env>(async (c, next) => {
    if (!wantsCsv(c)) {
      await next();
      return;
    }
    const { query, scored } = await understand(c.var.edition, c.req.url);
    const name = `ikp-${scored}-${query.months.first.slice(0, 7)}-${query.months.last.slice(0, 7)}`;
    return csvResponse(c, name, HEADER, lines(c.var.edition, query));
  }),
});

/** Scores with what they rest on: terms, weights, intervals, and why a member has none. */
export const scoresResource = resource().openapi(get, async (c) => {
  const { edition } = c.var;
  const { query, ...asked } = await understand(edition, c.req.url);
  return c.json({ ...asked, ...(await scores(edition, query)) }, 200);
});
