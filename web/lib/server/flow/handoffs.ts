import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { isMember, kindValues, LISTED, OF_KIND, scopeValues, within, type Question } from './question.ts';

/** Between agencies, or between a desk and units within one agency. */
export const LEVELS = ['instansi', 'unit'] as const;
export type Level = (typeof LEVELS)[number];

/** From the desk above, passed on by the holder, or refused by the last holder and sent on. */
export const KINDS = ['disposisi', 'dialihkan', 'bukan_wewenang'] as const;
export type Kind = (typeof KINDS)[number];

/** Pairs that one answer tells. */
const PAIRS = 200;

/** Who gave to whom, how often, and what became of it. */
export const HandoffPair = z.object({
  from_id: z.string().describe('unit or agency; nasional = national desk'),
  from_name: z.string().nullable(),
  to_id: z.string().nullable().describe('null: refused, and nobody has received it since'),
  to_name: z.string().nullable(),
  kind: z.enum(KINDS),
  handoffs: z.number().int(),
  returned: z.number().int().describe('refused by the receiver'),
  waiting: z.number().int().describe('no sign from a receiver yet'),
  transit_days: z.number().int().describe('working days between letting go and arrival'),
  cases: z.array(z.string()).describe(`up to ${LISTED} complaints, longest in transit first`),
});
export type HandoffPair = z.infer<typeof HandoffPair>;

/** All hand-offs of the question, beyond the pairs that are told too. */
export const HandoffTotals = z.object({
  pairs: z.number().int(),
  handoffs: z.number().int(),
  returned: z.number().int(),
  waiting: z.number().int(),
  transit_days: z.number().int(),
  cases: z.number().int().describe('complaints handed over'),
  ping_pong: z
    .number()
    .int()
    .describe('of these, handed on three times or more, or back to an agency that had given it away'),
});
export type HandoffTotals = z.infer<typeof HandoffTotals>;

const ASKED = `
  select handoff.* from published.handoff as handoff
  where handoff.level = $level and ($kind::varchar is null or handoff.kind = $kind) and ${within('left_day')}
    and (${isMember('handoff.from_id', 'handoff.left_day')} or ${isMember('handoff.to_id', 'handoff.left_day')})
    and ($class::varchar is null and $category::varchar is null
      or complaint_id in (select complaint_id from published.complaint where ${OF_KIND}))`;

const SUMS = `count(*)::integer as handoffs,
  (count(*) filter (fate = 'returned'))::integer as returned,
  (count(*) filter (fate in ('waiting', 'transit')))::integer as waiting,
  coalesce(sum(transit_days), 0)::integer as transit_days`;

/** Hand-offs that left the giver in the months asked for and in which the entity gave or received; most frequent first. */
export async function listHandoffs(
  edition: Edition,
  question: Question,
  level: Level,
  kind: Kind | null = null,
): Promise<{ totals: HandoffTotals; pairs: HandoffPair[] }> {
  const values = { ...scopeValues(question), ...kindValues(question), level, kind };
  const [totals, pairs] = await Promise.all([
    edition.row(
      `with asked as (${ASKED})
      select count(distinct (from_id, to_id, kind))::integer as pairs, ${SUMS},
        count(distinct complaint_id)::integer as cases,
        (count(distinct complaint_id) filter (complaint_id in (
          select complaint_id from published.deviation where deviation = 'saling_lempar')))::integer as ping_pong
      from asked`,
      values,
      HandoffTotals,
    ),
    edition.rows(
      `with asked as (${ASKED}),
      paired as (
        select from_id, to_id, kind, ${SUMS}, arg_max(complaint_id, (transit_days, complaint_id), ${LISTED}) as cases
        from asked
        group by from_id, to_id, kind
        order by handoffs desc, transit_days desc, from_id, to_id
        limit ${PAIRS}
      )
      select paired.*, giver.name as from_name, receiver.name as to_name
      from paired
      left join published.agency as giver on giver.agency_id = paired.from_id
      left join published.agency as receiver on receiver.agency_id = paired.to_id
      order by handoffs desc, transit_days desc, from_id, to_id`,
      values,
      HandoffPair,
    ),
  ]);
  return {
    totals: HandoffTotals.parse(totals),
    pairs: pairs.map((pair) => ({ ...pair, cases: [...new Set(pair.cases)] })),
  };
}
