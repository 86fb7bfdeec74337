import type { Indicator } from '../../../pipeline/contract.ts';
import type { Cell, Group, QuarterTotal, Shelved, Standing, Standings, Total, Member } from './standing.ts';
import { quantile, step } from './statistics/deviation.ts';
import { pooled, share, wilson } from './statistics/proportion.ts';
import type { Ratio } from './statistics/proportion.ts';
import { base, tier, TIERS, visibleShare } from './statistics/tier.ts';
import type { Tier } from './statistics/tier.ts';
import { trendOf } from './trend.ts';

/** What the standings are computed from; one row per member, per member and indicator, per member and quarter. */
export interface Evidence {
  indicator: Pick<Indicator, 'id' | 'better' | 'over'>;
  indicators: readonly Pick<Indicator, 'id' | 'better'>[];
  members: readonly Member[];
  totals: readonly Total[];
  quarters: readonly QuarterTotal[];
  /** Length of every trend. */
  trend_length: number;
}

const NOTHING: Ratio = { numerator: 0, denominator: 0 };

/**
 * Standing of every member of a peer group on one indicator, without a single ordinal: members with 30 or more are
 * set in tiers against the share of all of them together, the others are put on the shelf.
 */
export function standings(evidence: Evidence): Standings {
  const { indicator, members } = evidence;
  const cells = cellsOf(evidence);
  const quarters = Map.groupBy(evidence.quarters, (quarter) => quarter.entity);
  const judged = members.map((member) => judge(member, cells(member.entity), indicator.id));
  const eligible = judged.filter((member) => member.base === 'full');
  const group = groupOf(members.length, eligible, indicator.better);
  const ranked = eligible
    .map((member) => ({
      ...member,
      tier: tierOf(member, group, indicator.better),
      trend: trendOf(quarters.get(member.entity) ?? [], evidence),
      cells: cells(member.entity),
    }))
    .toSorted(bestFirst(indicator.better));
  const shelf = (['none', 'counts', 'small'] as const).map((reason) => ({
    base: reason,
    members: judged.filter((member) => member.base === reason),
  }));
  return { group, ranked, shelf };
}

function judge(member: Member, cells: Cell[], indicator: string): Shelved {
  const { numerator, denominator } = cells.find((cell) => cell.indicator === indicator) ?? NOTHING;
  const ratio = { numerator, denominator };
  const value = visibleShare(ratio);
  return {
    ...member,
    ...ratio,
    base: base(denominator),
    share: value,
    interval: value === null ? null : wilson(ratio),
  };
}

function groupOf(members: number, ranked: Shelved[], better: Indicator['better']): Group {
  const total = pooled(ranked);
  const reference = share(total);
  const shares = sharesOf(ranked);
  const at = (q: number): number | null => quantile(shares, q);
  const [low, median, high] = [at(0.25), at(0.5), at(0.75)];
  return {
    ...total,
    members,
    ranked: ranked.length,
    share: reference,
    quartiles: low === null || median === null || high === null ? null : [low, median, high],
    apparently_below: shares.filter(
      (value) => reference !== null && (better === 'higher' ? value < reference : value > reference),
    ).length,
  };
}

function tierOf(member: Shelved, group: Group, better: Indicator['better']): Tier | null {
  return member.interval === null || group.share === null ? null : tier(member.interval, group.share, better);
}

function bestFirst(better: Indicator['better']): (a: Standing, b: Standing) => number {
  const sign = better === 'higher' ? -1 : 1;
  return (a, b) =>
    TIERS.findIndex((name) => name === a.tier) - TIERS.findIndex((name) => name === b.tier) ||
    sign * (a.numerator * b.denominator - b.numerator * a.denominator) ||
    b.denominator - a.denominator ||
    a.entity.localeCompare(b.entity);
}

function sharesOf(ratios: readonly Ratio[]): number[] {
  return ratios.map(share).filter((value) => value !== null);
}

/** Per member its cells on all indicators, stepped against the median of the members with 30 or more. */
function cellsOf({ indicators, totals }: Evidence): (entity: string) => Cell[] {
  const columns = indicators.map(({ id, better }) => {
    const ratios = new Map(totals.filter((t) => t.indicator === id).map((t) => [t.entity, t]));
    const full = [...ratios.values()].filter((ratio) => base(ratio.denominator) === 'full');
    return { id, better, ratios, median: quantile(sharesOf(full), 0.5) };
  });
  return (entity) =>
    columns.map(({ id, better, ratios, median }) => {
      const { numerator, denominator } = ratios.get(entity) ?? NOTHING;
      const value = visibleShare({ numerator, denominator });
      const comparable = value !== null && median !== null && base(denominator) === 'full';
      return {
        indicator: id,
        numerator,
        denominator,
        base: base(denominator),
        share: value,
        step: comparable ? step(value, median, better) : null,
      };
    });
}
