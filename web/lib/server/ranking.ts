import { z } from 'zod';
import type { Edition } from './edition.ts';
import { IndicatorEntry, listIndicators } from './indicators.ts';
import { completeMonths, Months } from './months.ts';
import { listMembers, MEMBERS, memberValues, type PeerGroup } from './peers.ts';
import { QuarterTotal, Standings, Total } from './standing.ts';
import { standings } from './standings.ts';
import { legalDay } from './today.ts';

/** Quarters that a trend shows, the newest one ending with the last complete month. */
export const TREND_QUARTERS = 8;

/** What is ranked: a group, by one indicator, over so many complete months. */
export interface RankingQuery extends PeerGroup {
  indicator: IndicatorEntry;
  months: number;
}

/** The standings of a group with everything needed to say what they are standings of. */
export const Ranking = Standings.extend({ months: Months, indicators: z.array(IndicatorEntry) });
export type Ranking = z.infer<typeof Ranking>;

/** Standing of every member of the group on the indicator; levels (`over` latest) take the last month only. */
export async function rank(edition: Edition, query: RankingQuery): Promise<Ranking> {
  const day = legalDay(new Date(edition.manifest.as_of));
  const months = completeMonths(day, query.months);
  const [indicators, members, totals, quarters] = await Promise.all([
    listIndicators(edition),
    listMembers(edition, query),
    sumTotals(edition, query, months),
    sumQuarters(edition, query, completeMonths(day, TREND_QUARTERS * 3)),
  ]);
  const { indicator } = query;
  return {
    ...standings({ indicator, indicators, members, totals, quarters, trend_length: TREND_QUARTERS }),
    months,
    indicators,
  };
}

function sumTotals(edition: Edition, group: PeerGroup, { first, last }: Months): Promise<Total[]> {
  return edition.rows(
    `select point.entity, point.indicator, sum(point.numerator)::bigint as numerator,
            sum(point.denominator)::bigint as denominator
     from published.point point
     join (${MEMBERS}) member using (entity)
     join published.indicator indicator using (indicator)
     where point.period <= $last::date
       and point.period >= case indicator."over" when 'latest' then $last::date else $first::date end
     group by point.entity, point.indicator`,
    { ...memberValues(group), first, last },
    Total,
  );
}

function sumQuarters(
  edition: Edition,
  query: RankingQuery,
  { first, last }: Months,
): Promise<QuarterTotal[]> {
  return edition.rows(
    `select entity, month // 3 as quarter, sum(numerator)::bigint as numerator,
            sum(denominator)::bigint as denominator
     from (
       select entity, numerator, denominator, datediff('month', $first::date, period) as month
       from published.point
       join (${MEMBERS}) member using (entity)
       where indicator = $indicator and period between $first::date and $last::date
     )
     where $level = false or month % 3 = 2
     group by entity, month // 3`,
    {
      ...memberValues(query),
      first,
      last,
      indicator: query.indicator.id,
      level: query.indicator.over === 'latest',
    },
    QuarterTotal,
  );
}
