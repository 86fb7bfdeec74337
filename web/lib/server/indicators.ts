import { z } from 'zod';
import type { Edition } from './edition.ts';

/** An indicator as readers meet it; what it means comes with it. */
export const IndicatorRow = z.object({
  id: z.string(),
  title_id: z.string(),
  title_en: z.string(),
  better: z.enum(['higher', 'lower']),
  over: z.enum(['sum', 'latest']),
  topic: z.string(),
  why_id: z.string(),
  why_en: z.string(),
  caveats: z.array(z.string()),
  definition: z.string(),
  numerator: z.string(),
  denominator: z.string(),
});
export type IndicatorRow = z.infer<typeof IndicatorRow>;

/** All indicators of the edition in the order of the page. */
export function listIndicators(edition: Edition): Promise<IndicatorRow[]> {
  return edition.remember('indicators', () =>
    edition.rows(
      `select indicator as id, title_id, title_en, better, "over", topic, why_id, why_en, caveats, definition,
              numerator, denominator
       from published.indicator
       order by position`,
      {},
      IndicatorRow,
    ),
  );
}
