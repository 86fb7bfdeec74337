import { createRoute, z } from '@hono/zod-openapi';
import { MINIMUM_N } from '../../pipeline/contract.ts';
import { ComparisonExamples, comparisonExamples } from '../lib/server/method/comparisons.ts';
import { FunnelExample, funnelExample, GroupExample, groupExample } from '../lib/server/method/shares.ts';
import {
  CompetingExample,
  competingExample,
  LogRankExample,
  logRankExample,
  SurvivalExample,
  survivalExample,
} from '../lib/server/method/survival.ts';
import { CountedOut, countOut } from '../lib/server/method/workdays.ts';
import { legalDay } from '../lib/server/today.ts';
import { resource } from './serving.ts';

/** The Idul Fitri block of 2023, on which plain counting of weekdays fails worst. */
const HARD_CASE = { from: '2023-04-14', limit: 3 };
const LIMITS = [3, 5, 14, 60];

const MethodExamples = z
  .object({
    workdays: z.object({
      hard: CountedOut.nullable().describe('null where the calendar does not reach back that far'),
      today: z.array(CountedOut).describe('limits counted from the as-of day'),
    }),
    survival: SurvivalExample,
    competing: CompetingExample,
    log_rank: LogRankExample.nullable(),
    group: GroupExample.nullable(),
    funnel: FunnelExample,
    comparisons: ComparisonExamples,
    minimum: z.object({ value: z.number().int(), rank: z.number().int() }),
  })
  .openapi('MethodExamples');

const get = createRoute({
  method: 'get',
  path: '/method-examples',
  summary: 'The worked examples of the methods, computed by the functions that compute the figures',
  responses: {
    200: { description: 'Examples', content: { 'application/json': { schema: MethodExamples } } },
  },
});

export const methodExamples = resource().openapi(get, async (c) => {
  const { edition } = c.var;
  const asOf = legalDay(new Date(edition.manifest.as_of));
  const [hard, ...today] = await Promise.all([
    countOut(edition, HARD_CASE.from, HARD_CASE.limit),
    ...LIMITS.map((limit) => countOut(edition, asOf, limit)),
  ]);
  return c.json(
    {
      workdays: { hard, today: today.filter((counted) => counted !== null) },
      survival: survivalExample(),
      competing: competingExample(),
      log_rank: logRankExample(),
      group: groupExample(),
      funnel: funnelExample(),
      comparisons: comparisonExamples(),
      minimum: MINIMUM_N,
    },
    200,
  );
});
