import { createRoute, z } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { CHANNELS, CLASSES } from '../../pipeline/contract.ts';
import { choices, findAgency } from '../lib/server/cases/choices.ts';
import type { Edition } from '../lib/server/edition.ts';
import { IndicatorEntry, everyIndicator } from '../lib/server/indicators.ts';
import { completeMonths, MONTHS, PERIODS, type Months } from '../lib/server/months.ts';
import { listProvinces, PEERS, Province } from '../lib/server/peers.ts';
import type { Plain } from '../lib/server/plain.ts';
import { rank, Ranking } from '../lib/server/ranking.ts';
import { legalDay } from '../lib/server/today.ts';
import { csvResponse, wantsCsv } from './csv.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { answersProblem, refuse } from './problem.ts';
import { RANGE_KEYS, readRange } from './range.ts';
import { resource, type Env } from './serving.ts';

const DEFAULT_INDICATOR = 'tepat-waktu';

const KEYS = {
  ind: { values: 'any', description: 'indicator in percent by its key: tepat-waktu when absent' },
  jenis: { values: PEERS, description: 'peer group: kabupaten when absent; unit needs instansi or prov' },
  prov: { values: 'any', description: 'two-digit code of the province' },
  instansi: { values: 'any', description: 'agency whose work units are ranked, with jenis=unit' },
  periode: { values: PERIODS, description: 'complete months before the as-of day: 24b when absent' },
  ...RANGE_KEYS,
  klas: { values: CLASSES, description: 'only reports of this classification' },
  kategori: { values: 'any', description: 'only reports of this category' },
  kanal: { values: CHANNELS, description: 'only reports that came by this channel' },
  format: { values: ['json', 'csv'], description: 'csv: every member of the group as a file' },
} as const;

const RankingAnswer = Ranking.extend({
  indicator: IndicatorEntry,
  peers: z.enum(PEERS),
  period: z.enum(PERIODS).nullable().describe('null with dari and sampai'),
  narrowing: z.object({
    class: z.enum(CLASSES).nullable(),
    category: z.string().nullable(),
    channel: z.enum(CHANNELS).nullable(),
  }),
  province: Province.nullable(),
  provinces: z.array(Province),
  agency: z.object({ id: z.string(), name: z.string() }).nullable(),
  ignored: z.array(Ignored),
}).openapi('Ranking');
type Answer = z.infer<typeof RankingAnswer>;
type Asked = Omit<Answer, keyof Ranking> & { months: Months };

/** What a request asks for, with every default filled in and every misunderstanding named. */
async function understand(edition: Edition, url: string): Promise<Asked> {
  const { chosen, ignored } = readKeys(new URL(url).searchParams, KEYS);
  const [every, provinces, { categories }] = await Promise.all([
    everyIndicator(edition),
    listProvinces(edition),
    choices(edition),
  ]);
  const indicators = every.filter(({ unit }) => unit === 'percent');
  const indicator =
    indicators.find(({ key }) => key === chosen.ind) ??
    indicators.find(({ key }) => key === DEFAULT_INDICATOR) ??
    indicators[0];
  if (indicator === undefined) throw new Error(`Edition ${edition.id} has no indicator`);
  if (chosen.ind !== undefined && chosen.ind !== indicator.key)
    ignored.push({ key: 'ind', value: chosen.ind });
  const province = provinces.find(({ id }) => id === chosen.prov) ?? null;
  if (chosen.prov !== undefined && province === null) ignored.push({ key: 'prov', value: chosen.prov });
  const peers = chosen.jenis ?? 'kabupaten';
  const wanted = peers === 'unit' ? chosen.instansi : undefined;
  const agency = wanted === undefined ? null : await findAgency(edition, wanted);
  if (chosen.instansi !== undefined && agency === null)
    ignored.push({ key: 'instansi', value: chosen.instansi });
  if (peers === 'unit' && agency === null && province === null)
    refuse(400, 'Work units are ranked within one agency or one province: add instansi or prov.');
  const category =
    chosen.kategori !== undefined && categories.includes(chosen.kategori) ? chosen.kategori : null;
  if (chosen.kategori !== undefined && category === null)
    ignored.push({ key: 'kategori', value: chosen.kategori });
  const range = readRange(chosen, ignored);
  const period = range === null ? (chosen.periode ?? '24b') : null;
  return {
    indicator,
    peers,
    province,
    provinces,
    agency,
    period,
    months: range ?? completeMonths(legalDay(new Date(edition.manifest.as_of)), MONTHS[period ?? '24b']),
    narrowing: { class: chosen.klas ?? null, category, channel: chosen.kanal ?? null },
    ignored,
  };
}

async function answer(edition: Edition, asked: Asked): Promise<Answer> {
  const { indicator, peers, province, agency, months, narrowing } = asked;
  const group = { peers, province: province?.id ?? null, agency: agency?.id ?? null };
  return { ...asked, ...(await rank(edition, { ...group, indicator, months, narrowing })) };
}

const HEADER = [
  ...['entity', 'name', 'context', 'indicator', 'first_month', 'last_month', 'numerator', 'denominator'],
  ...['share', 'wilson_lo', 'wilson_hi', 'base', 'tier', 'group_share', 'expected', 'adjusted_share'],
];

/** Every member of the group, ranked or shelved, one line each. */
async function* lines(edition: Edition, asked: Asked): AsyncGenerator<Plain[][]> {
  const { ranked, shelf, indicator, months, group } = await answer(edition, asked);
  const first = indicator.over === 'latest' ? months.last : months.first;
  const shelved = shelf.flatMap(({ members }) =>
    members.map((member) => ({ ...member, tier: null, adjusted: null })),
  );
  yield [...ranked, ...shelved].map((member) => [
    ...[member.entity, member.name, member.context, indicator.id, first, months.last],
    ...[
      member.numerator,
      member.denominator,
      member.share,
      member.interval?.lo ?? null,
      member.interval?.hi ?? null,
    ],
    ...[member.base, member.tier, group.share],
    ...[member.adjusted?.expected ?? null, member.adjusted?.share ?? null],
  ]);
}

const get = createRoute({
  method: 'get',
  path: '/ranking',
  summary: 'A peer group in tiers by one indicator, with intervals, and the shelf of those not ranked',
  request: { query: documented(KEYS) },
  responses: {
    200: { description: 'Standings', content: { 'application/json': { schema: RankingAnswer } } },
    400: answersProblem('Work units without an agency or a province'),
  },
  middleware: createMiddleware<Env>(async (c, next) => {
    if (!wantsCsv(c)) {
      await next();
      return;
    }
    const asked = await understand(c.var.edition, c.req.url);
    const months = asked.period ?? `${asked.months.first.slice(0, 7)}-${asked.months.last.slice(0, 7)}`;
    const name = `peringkat-${asked.indicator.key}-${asked.peers}-${months}`;
    return csvResponse(c, name, HEADER, lines(c.var.edition, asked));
  }),
});

/** Tiers instead of places: the standings of a group whose members may be compared. */
export const ranking = resource().openapi(get, async (c) => {
  const { edition } = c.var;
  return c.json(await answer(edition, await understand(edition, c.req.url)), 200);
});
