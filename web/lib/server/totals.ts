import { z } from 'zod';
import type { Edition } from './edition.ts';

/** Counts over the whole edition: complaints, and how many of them stand where. */
export const Totals = z.object({
  complaints: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
  near_ombudsman: z.number().int(),
  candidates: z.number().int(),
  agencies: z.number().int().describe('agencies without their work units'),
});
export type Totals = z.infer<typeof Totals>;

/** Totals of an edition, counted once. */
export function totals(edition: Edition): Promise<Totals> {
  return edition.remember('totals', async () => {
    const row = await edition.row(
      `select
        count(*) as complaints,
        count(*) filter (is_open) as open,
        count(*) filter (is_overdue) as overdue,
        count(*) filter (is_near_ombudsman) as near_ombudsman,
        count(*) filter (is_candidate) as candidates,
        (select count(*) from published.agency where not is_unit) as agencies
      from published.complaint`,
      {},
      Totals,
    );
    return Totals.parse(row);
  });
}
