import { z } from 'zod';
import { CAVEATS, INDICATOR_GROUPS, INDICATOR_UNITS, type Caveat } from '../../../pipeline/contract.ts';
import type { Edition } from './edition.ts';

const Row = z.object({
  id: z.string(),
  key: z.string().describe('its name in the URL: tepat-waktu'),
  title_id: z.string(),
  title_en: z.string(),
  unit: z.enum(INDICATOR_UNITS),
  version: z.string().describe('of the definition'),
  group: z.enum(INDICATOR_GROUPS).describe('ikp: a term of the indicators I1 to I5'),
  is_headline: z.boolean().describe('stands in the rows of every ranking'),
  better: z.enum(['higher', 'lower']),
  over: z.enum(['sum', 'latest']),
  topic: z.string(),
  why_id: z.string(),
  why_en: z.string(),
  caveats: z.array(z.enum(Object.keys(CAVEATS) as Caveat[])),
  definition: z.string(),
  numerator: z.string(),
  denominator: z.string(),
});

/** An indicator as readers meet it; what it means comes with it. */
export const IndicatorEntry = Row.extend({
  caveats: z.array(z.object({ id: z.string(), en: z.string() })).describe('warnings to read it with'),
});
export type IndicatorEntry = z.infer<typeof IndicatorEntry>;

/** Every indicator of the edition in the order of the page, terms of I1 to I5 included. */
export function everyIndicator(edition: Edition): Promise<IndicatorEntry[]> {
  return edition.remember('indicators', async () => {
    const rows = await edition.rows(
      `select indicator as id, key, title_id, title_en, unit, version, "group", is_headline, better, "over", topic, why_id, why_en, caveats, definition,
              numerator, denominator
       from published.indicator
       order by position`,
      {},
      Row,
    );
    return rows.map((row) => ({
      ...row,
      caveats: row.caveats.map((caveat) => CAVEATS[caveat]),
    }));
  });
}

/** The figures that stand for themselves; terms of I1 to I5 are read with those. */
export async function listIndicators(edition: Edition): Promise<IndicatorEntry[]> {
  return (await everyIndicator(edition)).filter(({ group }) => group !== 'ikp');
}
