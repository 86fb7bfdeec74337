import { z } from 'zod';
import type { Edition } from './edition.ts';
import { listIndicators } from './indicators.ts';
import { completeMonths } from './months.ts';
import { step, STEPS } from './statistics/deviation.ts';
import { share, wilson } from './statistics/proportion.ts';
import { base, BASES } from './statistics/tier.ts';
import { legalDay } from './today.ts';

const count = z.number().int().nonnegative();
const portion = z.number().min(0).max(1);

const Row = z.object({
  entity: z.string(),
  kind: z.enum(['province', 'nation']),
  name: z.string(),
  code: z.string().nullable(),
  indicator: z.string(),
  numerator: count,
  denominator: count,
});

/** A province with all its agencies, or the nation, on one indicator over 24 complete months. */
export const Place = Row.omit({ indicator: true }).extend({
  base: z.enum(BASES),
  share: portion.nullable().describe('null below n 10'),
  interval: z.object({ lo: portion, hi: portion }).nullable(),
  step: z.literal(STEPS).nullable().describe('distance from the nation, 1 far worse to 7 far better'),
  is_alike: z.boolean().nullable().describe('the interval includes the share of the nation'),
});
export type Place = z.infer<typeof Place>;

export const PLACE_MONTHS = 24;

type Row = z.infer<typeof Row>;

function judge(row: Row, nation: Row | undefined, better: 'higher' | 'lower'): Place {
  const { entity, kind, name, code, numerator, denominator } = row;
  const own = base(denominator);
  const value = own === 'none' || own === 'counts' ? null : share(row);
  const interval = value === null ? null : wilson(row);
  const reference = nation === undefined ? null : share(nation);
  const comparable = own === 'full' && value !== null && interval !== null && reference !== null;
  return {
    entity,
    kind,
    name,
    code,
    numerator,
    denominator,
    base: own,
    share: value,
    interval,
    step: comparable ? step(value, reference, better) : null,
    is_alike: comparable ? interval.lo <= reference && reference <= interval.hi : null,
  };
}

/** Provinces by code and the nation (last), on one indicator; every province is there, also without a report. */
export async function listPlaces(edition: Edition, indicator: string): Promise<Place[]> {
  const entry = (await listIndicators(edition)).find(({ id }) => id === indicator);
  if (entry === undefined) throw new Error(`Edition ${edition.id} has no indicator ${indicator}`);
  const { first, last } = completeMonths(legalDay(new Date(edition.manifest.as_of)), PLACE_MONTHS);
  const rows = await edition.rows(
    `select entity, kind, name, province_code as code, $indicator as indicator,
       coalesce(sum(numerator), 0)::bigint as numerator, coalesce(sum(denominator), 0)::bigint as denominator
     from published.entity
     left join (
       select entity, numerator, denominator from published.point
       where indicator = $indicator and period between $first::date and $last::date
     ) using (entity)
     where kind in ('province', 'nation')
     group by all
     order by code`,
    { indicator, first: entry.over === 'latest' ? last : first, last },
    Row,
  );
  const nation = rows.find(({ kind }) => kind === 'nation');
  return rows.map((row) => judge(row, nation, entry.better));
}
