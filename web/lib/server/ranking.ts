import { z } from 'zod';
import { adjust, Adjusted } from './adjusted.ts';
import { pointsOf, type Narrowing } from './cells.ts';
import type { Edition } from './edition.ts';
import { IndicatorEntry, everyIndicator } from './indicators.ts';
import { Months, monthsUpTo } from './months.ts';
import { listMembers, MEMBERS, memberValues, type PeerGroup } from './peers.ts';
import { QuarterTotal, Standing, Standings, Total } from './standing.ts';
import { standings } from './standings.ts';

/** Quarters that a trend shows, the newest one ending with the last month counted. */
export const TREND_QUARTERS = 8;

/** What is ranked: a group, by one indicator, over some months, of all reports or those of a class, category, channel. */
export interface RankingQuery extends PeerGroup {
  indicator: IndicatorEntry;
  months: Months;
  narrowing?: Narrowing;
}

/** The standings of a group with everything needed to say what they are standings of. */
export const Ranking = Standings.extend({
  ranked: z.array(
    Standing.extend({
      adjusted: Adjusted.nullable().describe('case-mix adjusted; null when nothing was expected'),
    }),
  ),
  months: Months,
  indicators: z.array(IndicatorEntry),
});
export type Ranking = z.infer<typeof Ranking>;

/** Standing of every member of the group on the indicator; levels (`over` latest) take the last month only. */
export async function rank(edition: Edition, query: RankingQuery): Promise<Ranking> {
  const { indicator, months } = query;
  const indicators = (await everyIndicator(edition)).filter(
    ({ id, is_headline }) => is_headline || id === indicator.id,
  );
  const [members, totals, quarters, adjusted] = await Promise.all([
    listMembers(edition, query),
    sumTotals(edition, query),
    sumQuarters(edition, query, monthsUpTo(months.last, TREND_QUARTERS * 3)),
    adjust(edition, query),
  ]);
  const { ranked, ...rest } = standings({
    ...{ indicator, indicators, members, totals, quarters },
    trend_length: TREND_QUARTERS,
  });
  return {
    ...rest,
    ranked: ranked.map((member) => ({ ...member, adjusted: adjusted.get(member.entity) ?? null })),
    months,
    indicators,
  };
}

function sumTotals(edition: Edition, query: RankingQuery): Promise<Total[]> {
  const points = pointsOf(query.narrowing);
  const { first, last } = query.months;
  return edition.rows(
    `select point.entity, point.indicator, sum(point.numerator)::bigint as numerator,
            sum(point.denominator)::bigint as denominator
     from (${points.sql}) point
     join (${MEMBERS}) member using (entity)
     join published.indicator indicator using (indicator)
     where (indicator.is_headline or point.indicator = $indicator) and point.period <= $last::date
       and point.period >= case indicator."over" when 'latest' then $last::date else $first::date end
     group by point.entity, point.indicator`,
    { ...points.values, ...memberValues(query), first, last, indicator: query.indicator.id },
    Total,
  );
}

function sumQuarters(
  edition: Edition,
  query: RankingQuery,
  { first, last }: Months,
): Promise<QuarterTotal[]> {
  const points = pointsOf(query.narrowing);
  return edition.rows(
    `select entity, month // 3 as quarter, sum(numerator)::bigint as numerator,
            sum(denominator)::bigint as denominator
     from (
       select entity, numerator, denominator, datediff('month', $first::date, period) as month
       from (${points.sql}) point
       join (${MEMBERS}) member using (entity)
       where indicator = $indicator and period between $first::date and $last::date
     )
     where $level = false or month % 3 = 2
     group by entity, month // 3`,
    {
      ...points.values,
      ...memberValues(query),
      first,
      last,
      indicator: query.indicator.id,
      level: query.indicator.over === 'latest',
    },
    QuarterTotal,
  );
}
