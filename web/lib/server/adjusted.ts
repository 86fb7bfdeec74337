import { z } from 'zod';
import type { Edition } from './edition.ts';
import { MEMBERS, memberValues } from './peers.ts';
import type { RankingQuery } from './ranking.ts';
import { standardised } from './statistics/casemix.ts';
import { visibleShare } from './statistics/tier.ts';

const amount = z.number().nonnegative();

/** A member as it would stand, were its cases of each class and category counted as its group's are. */
export const Adjusted = z.object({
  expected: amount.describe('numerator that the rates of the group would give its cases'),
  ratio: amount.describe('observed / expected'),
  interval: z.object({ lo: amount, hi: amount }).describe("of the ratio: Byar's limits, 95 %"),
  share: amount.describe('ratio times the share of the whole group; may pass 1'),
});
export type Adjusted = z.infer<typeof Adjusted>;

const Row = z.object({
  entity: z.string(),
  observed: z.number().int(),
  n: z.number().int(),
  expected: z.number(),
  overall: z.number(),
});

/**
 * Case-mix adjustment of the members of a group (indirect standardisation, strata class x category, reference the
 * rates of the group itself, all members together). Members with fewer than ten cases are left out.
 */
export async function adjust(edition: Edition, query: RankingQuery): Promise<Map<string, Adjusted>> {
  const { indicator, months, narrowing } = query;
  const rows = await edition.rows(
    `with mix as (
       select member.entity, cell.class, cell.category, sum(cell.numerator) as numerator, sum(cell.denominator) as denominator
       from published.cell as cell
       join published.member as member
         on member.holder_id = cell.holder_id
         and cell.period between coalesce(member.valid_from, cell.period) and coalesce(member.valid_to, cell.period)
       join (${MEMBERS}) as peer on peer.entity = member.entity
       where cell.indicator = $indicator and cell.period between $first::date and $last::date
         and ($class::varchar is null or cell.class = $class)
         and ($category::varchar is null or cell.category = $category)
         and ($channel::varchar is null or cell.channel = $channel)
       group by member.entity, cell.class, cell.category
     ),
     rated as (
       select *,
         sum(numerator) over stratum / nullif(sum(denominator) over stratum, 0) as rate,
         sum(numerator) over () / nullif(sum(denominator) over (), 0) as overall
       from mix
       window stratum as (partition by class, category)
     )
     select entity, sum(numerator)::bigint as observed, sum(denominator)::bigint as n,
       coalesce(sum(denominator * rate), 0)::double as expected, coalesce(any_value(overall), 0)::double as overall
     from rated
     group by entity`,
    {
      ...memberValues(query),
      indicator: indicator.id,
      first: indicator.over === 'latest' ? months.last : months.first,
      last: months.last,
      class: narrowing?.class ?? null,
      category: narrowing?.category ?? null,
      channel: narrowing?.channel ?? null,
    },
    Row,
  );
  return new Map(
    rows.flatMap(({ entity, observed, n, expected, overall }) => {
      const mix = [{ n, observed, reference: expected / n }];
      const found =
        visibleShare({ numerator: observed, denominator: n }) === null ? null : standardised(mix, overall);
      if (found === null) return [];
      const { ratio, interval, adjusted: share } = found;
      return [[entity, { expected, ratio, interval, share: Math.min(1, share) }]];
    }),
  );
}
