import { z } from 'zod';
import { CAVEATS, type Caveat } from '../../../pipeline/contract.ts';
import type { Edition } from './edition.ts';

const Row = z.object({
  id: z.string(),
  title_id: z.string(),
  title_en: z.string(),
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
  key: z.string().describe('its name in the URL: tepat-waktu'),
  caveats: z.array(z.object({ id: z.string(), en: z.string() })).describe('warnings to read it with'),
});
export type IndicatorEntry = z.infer<typeof IndicatorEntry>;

/** Short URL keys of the first indicators; any other is called by its id. */
const SHORT: Record<string, string> = {
  resolved_on_time: 'tepat-waktu',
  answered_on_time: 'respons-awal',
  completion: 'penyelesaian',
  backlog: 'tunggakan',
};

/** URL key of an indicator: `resolved_on_time` -> `tepat-waktu`. */
export function keyOf(id: string): string {
  return SHORT[id] ?? id.replaceAll('_', '-');
}

/** All indicators of the edition in the order of the page. */
export function listIndicators(edition: Edition): Promise<IndicatorEntry[]> {
  return edition.remember('indicators', async () => {
    const rows = await edition.rows(
      `select indicator as id, title_id, title_en, better, "over", topic, why_id, why_en, caveats, definition,
              numerator, denominator
       from published.indicator
       order by position`,
      {},
      Row,
    );
    return rows.map((row) => ({
      ...row,
      key: keyOf(row.id),
      caveats: row.caveats.map((caveat) => CAVEATS[caveat]),
    }));
  });
}
