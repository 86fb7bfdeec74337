import { createRoute, z } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { CHANNELS, CLASSES } from '../../pipeline/contract.ts';
import { GRAINS } from '../lib/server/buckets.ts';
import { choices, findAgency, findEntity } from '../lib/server/cases/choices.ts';
import type { Edition } from '../lib/server/edition.ts';
import { Figure, listFigures, type FigureQuery } from '../lib/server/figures.ts';
import { everyIndicator, IndicatorEntry } from '../lib/server/indicators.ts';
import { completeMonths, MONTHS, Months } from '../lib/server/months.ts';
import { listProvinces, PEERS } from '../lib/server/peers.ts';
import type { Plain } from '../lib/server/plain.ts';
import { legalDay } from '../lib/server/today.ts';
import { csvResponse, wantsCsv } from './csv.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { answersProblem, refuse } from './problem.ts';
import { RANGE_KEYS, readRange } from './range.ts';
import { resource, type Env } from './serving.ts';

const KEYS = {
  ind: { values: 'any', description: 'any indicator by its key: tepat-waktu when absent' },
  entitas: {
    values: 'any',
    description: 'one entity: agency or unit, wilayah-61.05, wilayah-61, jenis-KAB; nasional when absent',
  },
  jenis: { values: PEERS, description: 'every member of a peer group instead of one entity' },
  prov: { values: 'any', description: 'with jenis, two-digit code of the province' },
  instansi: { values: 'any', description: 'with jenis=unit, the agency whose work units are meant' },
  per: {
    values: GRAINS,
    description: 'grain: bulan when absent; 12b and 24b end with each month of the range',
  },
  ...RANGE_KEYS,
  klas: { values: CLASSES, description: 'only reports of this classification' },
  kategori: { values: 'any', description: 'only reports of this category' },
  kanal: { values: CHANNELS, description: 'only reports that came by this channel' },
  format: { values: ['json', 'csv'], description: 'csv: one line per entity and stretch of months' },
} as const;

const named = z.object({ id: z.string(), name: z.string() });

const Figures = z
  .object({
    indicator: IndicatorEntry,
    grain: z.enum(GRAINS),
    months: Months.describe(
      'range asked for, 24 complete months when absent; rolling grains reach back before it',
    ),
    entity: named.nullable(),
    peers: z.enum(PEERS).nullable(),
    province: named.nullable(),
    agency: named.nullable(),
    narrowing: z.object({
      class: z.enum(CLASSES).nullable(),
      category: z.string().nullable(),
      channel: z.enum(CHANNELS).nullable(),
    }),
    figures: z.array(Figure),
    ignored: z.array(Ignored),
  })
  .openapi('Figures');
type Asked = Omit<z.infer<typeof Figures>, 'figures'>;

/** What a request asks for, with every default filled in and every misunderstanding named. */
async function understand(edition: Edition, url: string): Promise<Asked> {
  const { chosen, ignored } = readKeys(new URL(url).searchParams, KEYS);
  const peers = chosen.jenis ?? null;
  const checked = async <T>(key: keyof typeof KEYS, find: (value: string) => Promise<T | null>) => {
    const value = chosen[key];
    if (value === undefined) return null;
    const found = await find(value);
    if (found === null) ignored.push({ key, value });
    return found;
  };
  const [indicators, provinces, { categories }] = await Promise.all([
    everyIndicator(edition),
    listProvinces(edition),
    choices(edition),
  ]);
  const one = (key: string) => Promise.resolve(indicators.find((each) => each.key === key) ?? null);
  const indicator = (await checked('ind', one)) ?? (await one('tepat-waktu')) ?? indicators[0];
  if (indicator === undefined) throw new Error(`Edition ${edition.id} has no indicator`);
  const inGroup = <T>(found: T | null): T | null => (peers === null ? null : found);
  const province = await checked('prov', (code) =>
    Promise.resolve(inGroup(provinces.find(({ id }) => id === code) ?? null)),
  );
  const agency = await checked('instansi', async (id) => (peers === 'unit' ? findAgency(edition, id) : null));
  if (peers === 'unit' && agency === null && province === null)
    refuse(400, 'Work units are listed within one agency or one province: add instansi or prov.');
  const asked = await checked('entitas', async (id) => (peers === null ? findEntity(edition, id) : null));
  const months =
    readRange(chosen, ignored) ?? completeMonths(legalDay(new Date(edition.manifest.as_of)), MONTHS['24b']);
  return {
    indicator,
    grain: chosen.per ?? 'bulan',
    months,
    entity: peers === null ? (asked ?? (await findEntity(edition, 'nasional'))) : null,
    peers,
    province,
    agency,
    narrowing: {
      class: chosen.klas ?? null,
      category: await checked('kategori', (name) => Promise.resolve(categories.includes(name) ? name : null)),
      channel: chosen.kanal ?? null,
    },
    ignored,
  };
}

function queryOf({ indicator, grain, months, narrowing, ...asked }: Asked): FigureQuery {
  const { entity, peers, province, agency } = asked;
  const of =
    peers === null
      ? { entity: entity?.id ?? 'nasional' }
      : { peers, province: province?.id ?? null, agency: agency?.id ?? null };
  return { indicator, grain, months, narrowing, of };
}

const HEADER = [
  ...['entity', 'name', 'indicator', 'first_month', 'last_month', 'months'],
  ...['numerator', 'denominator', 'value', 'unit', 'base'],
];

/** Every entity and stretch of months, one line each. */
async function* lines(edition: Edition, asked: Asked): AsyncGenerator<Plain[][]> {
  const { id, unit } = asked.indicator;
  const figures = await listFigures(edition, queryOf(asked));
  yield figures.map(({ entity, name, months, numerator, denominator, value, base }) => [
    ...[entity, name, id, months.first, months.last, months.count],
    ...[numerator, denominator, value, unit, base],
  ]);
}

const get = createRoute({
  method: 'get',
  path: '/figures',
  summary:
    'Any indicator of an entity or a peer group over time, by grain, range of months, class, category, channel',
  request: { query: documented(KEYS) },
  responses: {
    200: { description: 'Figures', content: { 'application/json': { schema: Figures } } },
    400: answersProblem('Work units without an agency or a province'),
  },
  middleware: createMiddleware<Env>(async (c, next) => {
    if (!wantsCsv(c)) {
      await next();
      return;
    }
    const asked = await understand(c.var.edition, c.req.url);
    const name = `angka-${asked.indicator.key}-${asked.grain}`;
    return csvResponse(c, name, HEADER, lines(c.var.edition, asked));
  }),
});

/** Figures over time: numerator, denominator and value of every entity and stretch of months. */
export const figures = resource().openapi(get, async (c) => {
  const { edition } = c.var;
  const asked = await understand(edition, c.req.url);
  return c.json({ ...asked, figures: await listFigures(edition, queryOf(asked)) }, 200);
});
