import { createRoute, z } from '@hono/zod-openapi';
import { findEntity } from '../lib/server/cases/choices.ts';
import type { Edition } from '../lib/server/edition.ts';
import { completeMonths, Months, MONTHS, PERIODS } from '../lib/server/months.ts';
import { DurationCurve, durations, LogRankAnswer } from '../lib/server/survival/durations.ts';
import { TIMED } from '../lib/server/survival/slice.ts';
import { legalDay } from '../lib/server/today.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { RANGE_KEYS, readRange } from './range.ts';
import { readReportFilter, REPORT_KEYS } from './report_filter.ts';
import { resource } from './serving.ts';

const KEYS = {
  jam: {
    values: TIMED,
    description:
      'clock: C4 when absent, whose median is the laju tindak lanjut; C3S = response with substance',
  },
  entitas: { values: 'any', description: 'agency, unit, region or type (jenis-KAB): the nation when absent' },
  dibanding: { values: 'any', description: 'entity to compare with, over the same months and reports' },
  periode: { values: PERIODS, description: 'complete months before the as-of day: 24b when absent' },
  ...RANGE_KEYS,
  ...REPORT_KEYS,
} as const;

const named = z.object({ id: z.string(), name: z.string() });

const DurationsAnswer = z
  .object({
    clock: z.enum(TIMED),
    months: Months,
    entity: named,
    own: DurationCurve,
    other: named.nullable(),
    compared: DurationCurve.nullable(),
    log_rank: LogRankAnswer.nullable(),
    ignored: z.array(Ignored),
  })
  .openapi('Durations');

const NATION = { id: 'nasional', name: 'Nasional' };

async function answer(edition: Edition, url: string): Promise<z.infer<typeof DurationsAnswer>> {
  const { chosen, ignored } = readKeys(new URL(url).searchParams, KEYS);
  const find = async (key: 'entitas' | 'dibanding'): Promise<z.infer<typeof named> | null> => {
    const value = chosen[key];
    const found = value === undefined ? null : await findEntity(edition, value);
    if (value !== undefined && found === null) ignored.push({ key, value });
    return found;
  };
  const entity = (await find('entitas')) ?? NATION;
  const other = await find('dibanding');
  const clock = chosen.jam ?? 'C4';
  const day = legalDay(new Date(edition.manifest.as_of));
  const months = readRange(chosen, ignored) ?? completeMonths(day, MONTHS[chosen.periode ?? '24b']);
  const filter = await readReportFilter(edition, chosen, ignored);
  const found = await durations(edition, { clock, entity: entity.id, months, filter }, other?.id ?? null);
  return { clock, months, entity, other, ...found, ignored };
}

const get = createRoute({
  method: 'get',
  path: '/durations',
  summary:
    'How long a clock takes: curve with open clocks in it, quantiles, share within the limit, comparison',
  request: { query: documented(KEYS) },
  responses: {
    200: { description: 'Durations', content: { 'application/json': { schema: DurationsAnswer } } },
  },
});

/** Time to finish of any slice, from the histograms alone. */
export const durationsResource = resource().openapi(get, async (c) =>
  c.json(await answer(c.var.edition, c.req.url), 200),
);
