import { z } from 'zod';
import { bucketsOf, totalIn, type Grain } from './buckets.ts';
import { pointsOf, type Narrowing } from './cells.ts';
import type { Edition } from './edition.ts';
import type { IndicatorEntry } from './indicators.ts';
import { Months } from './months.ts';
import { MEMBERS, memberValues, type PeerGroup } from './peers.ts';
import { share, type Ratio } from './statistics/proportion.ts';
import { base, BASES, visibleShare } from './statistics/tier.ts';

const count = z.number().int().nonnegative();

/** One indicator of one entity over one stretch of months. */
export const Figure = z.object({
  entity: z.string(),
  name: z.string(),
  months: Months.describe('months counted; of a level (over latest) the last one decides'),
  numerator: count,
  denominator: count,
  value: z
    .number()
    .nullable()
    .describe(
      'in the unit of the indicator: a share 0..1, a ratio, a mean or a count; null below n 10, but for counts',
    ),
  base: z
    .enum(BASES)
    .describe('what the denominator allows to say: none 0, counts 1-9, small 10-29, full 30 or more'),
});
export type Figure = z.infer<typeof Figure>;

/** What is asked: an indicator for one entity or a peer group, at a grain, over months, of all or some reports. */
export interface FigureQuery {
  indicator: Pick<IndicatorEntry, 'id' | 'unit' | 'over'>;
  of: { entity: string } | PeerGroup;
  grain: Grain;
  months: Months;
  narrowing: Narrowing;
}

const Entity = z.object({ entity: z.string(), name: z.string() });
const Row = z.object({ entity: z.string(), period: z.string(), numerator: count, denominator: count });

/** Every entity asked for and every stretch of months, also where nothing was counted; by name, the oldest first. */
export async function listFigures(edition: Edition, query: FigureQuery): Promise<Figure[]> {
  const { indicator, grain, narrowing } = query;
  const buckets = bucketsOf(grain, query.months);
  const [oldest, newest] = [buckets.at(0), buckets.at(-1)];
  if (oldest === undefined || newest === undefined) return [];
  const asked =
    'entity' in query.of
      ? { sql: 'select $entity as entity', values: { entity: query.of.entity } }
      : { sql: MEMBERS, values: memberValues({ ...query.of, months: query.months }) };
  const points = pointsOf(narrowing);
  const [entities, rows] = await Promise.all([
    edition.rows(
      `select entity, name from published.entity join (${asked.sql}) asked using (entity) order by name, entity`,
      asked.values,
      Entity,
    ),
    edition.rows(
      `select point.entity, point.period, point.numerator, point.denominator
       from (${points.sql}) point join (${asked.sql}) asked using (entity)
       where point.indicator = $indicator and point.period between $first::date and $last::date`,
      { ...points.values, ...asked.values, indicator: indicator.id, first: oldest.first, last: newest.last },
      Row,
    ),
  ]);
  const monthly = Map.groupBy(rows, ({ entity }) => entity);
  return entities.flatMap((entity) =>
    buckets.map((months) => {
      const total = totalIn(monthly.get(entity.entity) ?? [], months, indicator.over);
      return {
        ...entity,
        months,
        ...total,
        value: valueOf(total, indicator.unit),
        base: base(total.denominator),
      };
    }),
  );
}

/** Value of a figure as it may be shown; counts are never withheld. */
export function valueOf(ratio: Ratio, unit: IndicatorEntry['unit']): number | null {
  if (unit === 'count') return ratio.numerator;
  return visibleShare(ratio) === null ? null : share(ratio);
}
