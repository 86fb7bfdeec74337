import type { CHANNELS, CLASSES } from '../../../pipeline/contract.ts';
import type { Condition } from './cases/filter.ts';

/** What figures are narrowed to, each absent or null for everything. */
export interface Narrowing {
  class?: (typeof CLASSES)[number] | null;
  category?: string | null;
  channel?: (typeof CHANNELS)[number] | null;
}

const CELLS = `
  select cell.indicator, member.entity, cell.period, sum(cell.numerator)::bigint as numerator,
    sum(cell.denominator)::bigint as denominator
  from published.cell as cell
  join published.member as member
    on member.holder_id = cell.holder_id
    and cell.period between coalesce(member.valid_from, cell.period) and coalesce(member.valid_to, cell.period)`;

/**
 * Select of indicator, entity, period, numerator, denominator: the points of the edition, or, when narrowed, what the
 * cells of that class, category and channel sum up to.
 */
export function pointsOf(narrowing: Narrowing = {}): Condition {
  const asked = (['class', 'category', 'channel'] as const).flatMap((name) => {
    const value = narrowing[name];
    return value === undefined || value === null ? [] : [{ name, value }];
  });
  if (asked.length === 0)
    return {
      sql: 'select indicator, entity, period, numerator, denominator from published.point',
      values: {},
    };
  const conditions = asked.map(({ name }) => `cell.${name} = $narrow_${name}`).join(' and ');
  return {
    sql: `${CELLS} where ${conditions} group by cell.indicator, member.entity, cell.period`,
    values: Object.fromEntries(asked.map(({ name, value }) => [`narrow_${name}`, value])),
  };
}
