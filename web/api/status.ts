import { createRoute, z } from '@hono/zod-openapi';
import { ageInWorkingDays } from '../lib/server/today.ts';
import { Totals, totals } from '../lib/server/totals.ts';
import { resource } from './serving.ts';

const Status = z
  .object({
    edition: z
      .object({
        id: z.string(),
        as_of: z.string().openapi({ description: 'instant up to which the data are complete' }),
        built_at: z.string(),
        sample: z.boolean().openapi({ description: 'true: invented data, to be badged' }),
        age_working_days: z.number().int().nullable(),
        age_state: z.enum(['fresh', 'stale', 'old']),
      })
      .nullable(),
    failure: z
      .object({ id: z.string(), message: z.string() })
      .nullable()
      .openapi({ description: 'a newer edition that could not be opened' }),
    feeds: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sample: z.boolean(),
        as_of: z.string(),
        landed_at: z.string(),
      }),
    ),
    totals: Totals.nullable(),
    versions: z.object({ calendar: z.string(), policy: z.string(), code: z.string() }).nullable(),
  })
  .openapi('Status');

function ageState(workingDays: number | null): 'fresh' | 'stale' | 'old' {
  if (workingDays === null || workingDays >= 2) return 'old';
  return workingDays === 1 ? 'stale' : 'fresh';
}

const get = createRoute({
  method: 'get',
  path: '/status',
  summary: 'What is served, how old it is, and how much of it there is',
  responses: { 200: { description: 'Status', content: { 'application/json': { schema: Status } } } },
});

/** Answers also before the first edition: everything about it is null then. */
export const status = resource().openapi(get, async (c) => {
  const { edition, failure } = c.var.serving;
  if (edition === null)
    return c.json({ edition: null, failure, feeds: [], totals: null, versions: null }, 200);
  const { manifest } = edition;
  const age = await ageInWorkingDays(edition, c.var.today);
  return c.json(
    {
      edition: {
        id: edition.id,
        as_of: manifest.as_of,
        built_at: manifest.built_at,
        sample: manifest.sample,
        age_working_days: age,
        age_state: ageState(age),
      },
      failure,
      feeds: manifest.feeds.map(({ id, name, sample, as_of, landed_at }) => ({
        id,
        name,
        sample,
        as_of,
        landed_at,
      })),
      totals: await totals(edition),
      versions: {
        calendar: manifest.calendar_version,
        policy: manifest.policy_version,
        code: manifest.code_version,
      },
    },
    200,
  );
});
