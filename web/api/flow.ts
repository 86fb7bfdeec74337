import { createRoute, z } from '@hono/zod-openapi';
import { CLASSES } from '../../pipeline/contract.ts';
import { choices, findEntity } from '../lib/server/cases/choices.ts';
import type { Edition } from '../lib/server/edition.ts';
import { Deviant, listDeviants } from '../lib/server/flow/deviants.ts';
import { Deviation, listDeviations } from '../lib/server/flow/deviation.ts';
import { HandoffPair, HandoffTotals, KINDS, LEVELS, listHandoffs } from '../lib/server/flow/handoffs.ts';
import type { Question } from '../lib/server/flow/question.ts';
import { listStages, StageFigure } from '../lib/server/flow/stages.ts';
import { listSurges, listWeeks, Surge, Week } from '../lib/server/flow/surges.ts';
import { listSystemic, SystemicIssue } from '../lib/server/flow/systemic.ts';
import { completeMonths, Months } from '../lib/server/months.ts';
import { legalDay } from '../lib/server/today.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { RANGE_KEYS, readRange } from './range.ts';
import { resource } from './serving.ts';

/** Complete months that count when none are asked for. */
const USUAL_MONTHS = 12;
/** For surges, the running month and the two before it. */
const RECENT_MONTHS = 2;

const KEYS = {
  entitas: {
    values: 'any',
    description: 'unit, agency, province (wilayah-61) or nation: nasional when absent',
  },
  dari: {
    ...RANGE_KEYS.dari,
    description: 'first month counted, 2025-03; with sampai, instead of the last 12 complete ones',
  },
  sampai: RANGE_KEYS.sampai,
  klas: { values: CLASSES, description: 'classification' },
  kategori: { values: 'any', description: 'category by its published name' },
} as const;
const HANDOFF_KEYS = {
  ...KEYS,
  tingkat: { values: LEVELS, description: 'instansi (between agencies) when absent, or unit (within one)' },
  jenis: { values: KINDS, description: 'only hand-offs of this kind' },
} as const;
const SURGE_KEYS = {
  entitas: {
    values: 'any',
    description: 'nation (when absent), province (wilayah-61) or regency (wilayah-61.05)',
  },
  dari: { ...RANGE_KEYS.dari, description: 'first month looked at, 2025-03' },
  sampai: RANGE_KEYS.sampai,
  kategori: KEYS.kategori,
} as const;
interface Chosen {
  entitas?: string;
  dari?: string;
  sampai?: string;
  klas?: (typeof CLASSES)[number];
  kategori?: string;
}

const Asked = z.object({
  entity: z.object({ id: z.string(), name: z.string() }),
  months: Months,
  class: z.enum(CLASSES).nullable(),
  category: z.string().nullable(),
  ignored: z.array(Ignored),
});
type Asked = z.infer<typeof Asked>;

/** What a request asks for, with every default filled in and every misunderstanding named. */
async function understand(
  edition: Edition,
  chosen: Chosen,
  ignored: Ignored[],
  recent: number | null = null,
): Promise<Asked> {
  const asked = chosen.entitas === undefined ? null : await findEntity(edition, chosen.entitas);
  if (chosen.entitas !== undefined && asked === null) ignored.push({ key: 'entitas', value: chosen.entitas });
  const entity = asked ?? (await findEntity(edition, 'nasional'));
  if (entity === null) throw new Error(`Edition ${edition.id} does not know the nation`);
  const category = chosen.kategori ?? null;
  const isKnown = category === null || (await choices(edition)).categories.includes(category);
  if (!isKnown) ignored.push({ key: 'kategori', value: category });
  const today = legalDay(new Date(edition.manifest.as_of));
  const usual = completeMonths(today, recent ?? USUAL_MONTHS);
  const running = { first: usual.first, last: `${today.slice(0, 7)}-01`, count: usual.count + 1 };
  return {
    entity,
    months: readRange(chosen, ignored) ?? (recent === null ? usual : running),
    class: chosen.klas ?? null,
    category: isKnown ? category : null,
    ignored,
  };
}

const questionOf = ({ entity, months, class: asked, category }: Asked): Question => ({
  entity: entity.id,
  months,
  class: asked,
  category,
});

const answers = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});

const stages = createRoute({
  method: 'get',
  path: '/flow/stages',
  summary: 'Working days per stage and who held the reports meanwhile, of stretches that began in the months',
  request: { query: documented(KEYS) },
  responses: answers(Asked.extend({ stages: z.array(StageFigure) }).openapi('FlowStages'), 'Stages'),
});

const handoffs = createRoute({
  method: 'get',
  path: '/flow/handoffs',
  summary: 'Who handed reports to whom, how often they came back, and the days nobody held them',
  request: { query: documented(HANDOFF_KEYS) },
  responses: answers(
    Asked.extend({
      level: z.enum(LEVELS),
      kind: z.enum(KINDS).nullable(),
      totals: HandoffTotals,
      pairs: z.array(HandoffPair).describe('up to 200, most frequent first'),
    }).openapi('FlowHandoffs'),
    'Hand-offs that left the giver in the months',
  ),
});

const deviations = createRoute({
  method: 'get',
  path: '/flow/deviations',
  summary:
    'Ways off the straight path: share of the reports received in the months, and how much longer they took',
  request: { query: documented(KEYS) },
  responses: answers(
    Asked.extend({
      deviations: z.array(Deviation).describe('those that cost most days in all first'),
    }).openapi('FlowDeviations'),
    'Deviations',
  ),
});

const deviants = createRoute({
  method: 'get',
  path: '/flow/deviants',
  summary:
    'Agencies that resolve on time more than their mix and their peers lead to expect, and where they are faster',
  request: { query: documented(KEYS) },
  responses: answers(
    Asked.extend({ deviants: z.array(Deviant).describe('by type, the best adjusted share first') }).openapi(
      'FlowDeviants',
    ),
    'Positive deviants with at least 30 due reports',
  ),
});

const systemic = createRoute({
  method: 'get',
  path: '/flow/systemic',
  summary: 'Categories that several agencies resolve later than the rest of their work',
  request: { query: documented(KEYS) },
  responses: answers(
    Asked.extend({ issues: z.array(SystemicIssue) }).openapi('FlowSystemic'),
    'Categories and sub-categories, systemic ones first',
  ),
});

const surges = createRoute({
  method: 'get',
  path: '/flow/surges',
  summary: 'Weeks in which a category rose above its control limit somewhere; class is left out of the count',
  request: { query: documented(SURGE_KEYS) },
  responses: answers(
    Asked.extend({
      surges: z.array(Surge).describe('up to 100, the farthest above its limit first'),
      weeks: z.array(Week).describe('with kategori: every week of it in the entity itself'),
    }).openapi('FlowSurges'),
    'Surges; the last three months with the running one when no months are asked for',
  ),
});

/** Where reports lie, who hands them on, what holds them up, and what comes in more than usual. */
export const flow = resource()
  .openapi(stages, async (c) => {
    const { edition } = c.var;
    const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, KEYS);
    const asked = await understand(edition, chosen, ignored);
    return c.json({ ...asked, stages: await listStages(edition, questionOf(asked)) }, 200);
  })
  .openapi(handoffs, async (c) => {
    const { edition } = c.var;
    const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, HANDOFF_KEYS);
    const asked = await understand(edition, chosen, ignored);
    const level = chosen.tingkat ?? 'instansi';
    const kind = chosen.jenis ?? null;
    const found = await listHandoffs(edition, questionOf(asked), level, kind);
    return c.json({ ...asked, level, kind, ...found }, 200);
  })
  .openapi(deviations, async (c) => {
    const { edition } = c.var;
    const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, KEYS);
    const asked = await understand(edition, chosen, ignored);
    return c.json({ ...asked, deviations: await listDeviations(edition, questionOf(asked)) }, 200);
  })
  .openapi(deviants, async (c) => {
    const { edition } = c.var;
    const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, KEYS);
    const asked = await understand(edition, chosen, ignored);
    return c.json({ ...asked, deviants: await listDeviants(edition, questionOf(asked)) }, 200);
  })
  .openapi(systemic, async (c) => {
    const { edition } = c.var;
    const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, KEYS);
    const asked = await understand(edition, chosen, ignored);
    return c.json({ ...asked, issues: await listSystemic(edition, questionOf(asked)) }, 200);
  })
  .openapi(surges, async (c) => {
    const { edition } = c.var;
    const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, SURGE_KEYS);
    const asked = await understand(edition, chosen, ignored, RECENT_MONTHS);
    const question = questionOf(asked);
    const [found, weeks] = await Promise.all([listSurges(edition, question), listWeeks(edition, question)]);
    return c.json({ ...asked, surges: found, weeks }, 200);
  });
