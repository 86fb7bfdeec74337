import { z } from 'zod';
import type { Edition } from './edition.ts';

/** One sum of the nation or of a feed: a total and the parts it falls into. */
export const Balance = z.object({
  balance: z.enum(['received', 'open', 'intake', 'clock', 'indicator']),
  scope: z.string().describe('nasional, or the feed and relation, clock or indicator'),
  total: z.number().int(),
  difference: z.number().int().describe('total minus parts: 0 in every published edition'),
  parts: z.array(z.object({ part: z.string(), amount: z.number().int() })),
});
export type Balance = z.infer<typeof Balance>;

/** Sums that were checked, by the kind of their scope. */
export const Checked = z.object({ kind: z.string(), scopes: z.number().int(), broken: z.number().int() });
export type Checked = z.infer<typeof Checked>;

/** The sums of the nation with their parts. */
export function listBalances(edition: Edition): Promise<Balance[]> {
  return edition.rows(
    `select balance, scope, any_value(total) as total, any_value(difference) as difference,
       list({part: part, amount: amount} order by part = 'tidak_terklasifikasi', amount desc, part) as parts
     from published.reconciliation
     where kind = 'nation'
     group by balance, scope
     order by balance = 'open', balance`,
    {},
    Balance,
  );
}

/** How many scopes of each kind were checked, and in how many a sum does not come out. */
export function countChecked(edition: Edition): Promise<Checked[]> {
  return edition.rows(
    `select kind, count(distinct scope) as scopes, count(distinct scope) filter (difference <> 0) as broken
     from published.reconciliation group by kind order by scopes desc, kind`,
    {},
    Checked,
  );
}
