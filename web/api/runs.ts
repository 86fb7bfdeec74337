import { createRoute, z } from '@hono/zod-openapi';
import { FeedRow, listFeeds } from '../lib/server/feeds.ts';
import { IntakeRow, QuarantineRow, ReasonRow, readQuarantine } from '../lib/server/quarantine.ts';
import { listEditions, listRuns, RunFile } from '../lib/server/runs.ts';
import { resource } from './serving.ts';

/** Nights on the run strip. */
const RUNS = 60;

const Runs = z
  .object({
    runs: z.array(RunFile).describe(`the last ${RUNS}, the oldest first`),
    editions: z
      .array(
        z.object({
          id: z.string(),
          is_current: z.boolean(),
          manifest: z
            .object({
              as_of: z.string(),
              built_at: z.string(),
              complaints: z.number().int().nullable().describe('rows of published.complaint'),
              findings: z.number().int(),
              sample: z.boolean(),
            })
            .nullable()
            .describe('null when the manifest is missing or damaged'),
        }),
      )
      .describe('on disk, the newest first, damaged ones last'),
  })
  .openapi('Runs');

const Quarantine = z
  .object({
    feeds: z.array(FeedRow).describe('the stalest first'),
    intake: z.array(IntakeRow),
    reasons: z
      .array(ReasonRow.extend({ sample: z.array(QuarantineRow) }))
      .describe('why rows are in quarantine, the most frequent first'),
  })
  .openapi('Quarantine');

const getRuns = createRoute({
  method: 'get',
  path: '/runs',
  summary: 'The last runs with their steps and findings, and the editions they left',
  responses: { 200: { description: 'Runs', content: { 'application/json': { schema: Runs } } } },
});

const getQuarantine = createRoute({
  method: 'get',
  path: '/quarantine',
  summary: 'Rows in, landed and quarantined, per feed and relation',
  responses: { 200: { description: 'Quarantine', content: { 'application/json': { schema: Quarantine } } } },
});

/** Runs answer also before the first edition: a first night that failed must be seen. */
export const runs = resource()
  .openapi(getRuns, async (c) => {
    const { data, serving } = c.var;
    const [all, kept] = await Promise.all([listRuns(data, RUNS), listEditions(data)]);
    const editions = kept.map(({ id, manifest }) => ({
      id,
      is_current: id === serving.edition?.id,
      manifest: manifest && {
        as_of: manifest.as_of,
        built_at: manifest.built_at,
        complaints: manifest.rows.complaint ?? null,
        findings: manifest.findings.length,
        sample: manifest.sample,
      },
    }));
    return c.json({ runs: all, editions }, 200);
  })
  .openapi(getQuarantine, async (c) => {
    const { edition } = c.var;
    const [feeds, quarantine] = await Promise.all([listFeeds(edition), readQuarantine(edition)]);
    return c.json({ feeds, ...quarantine }, 200);
  });
