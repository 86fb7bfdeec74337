import { z } from 'zod';
import { MINIMUM_N } from '../../../../pipeline/contract.ts';
import { FUNNEL_Z, funnelLimits, zScore } from '../statistics/funnel.ts';
import type { Ratio } from '../statistics/proportion.ts';
import { Beside } from './beside.ts';
import { Composite } from './composite.ts';
import type { Known } from './evidence.ts';
import { RankInterval } from './ranks.ts';
import type { Scorecard } from './scorecard.ts';
import { ScoreInterval } from './spread.ts';
import { IndicatorScore } from './term.ts';

const limits = z.object({ lo: z.number(), hi: z.number() }).nullable();

/** Where a share on time lies in the funnel of its group; below ten cases its counts alone. */
export const FunnelPosition = z.object({
  numerator: z.number(),
  denominator: z.number(),
  z: z.number().nullable().describe('distance from the share of the group, in its standard deviations'),
  warning: limits.describe('95 % limits for this n, over-dispersion included'),
  alarm: limits.describe('99.8 % limits'),
  position: z.enum(['inside', 'warning', 'alarm']).nullable(),
});
export type FunnelPosition = z.infer<typeof FunnelPosition>;

export const ScoreRow = z.object({
  entity: z.string(),
  name: z.string(),
  context: z.string().nullable().describe('province, or the agency of a work unit'),
  n: z.number().describe('holdings counted by I1'),
  indicators: z.array(IndicatorScore.extend({ interval: ScoreInterval.nullable() })),
  composite: Composite.extend({ interval: ScoreInterval.nullable() }),
  rank: RankInterval.nullable().describe('null without a composite'),
  funnel: FunnelPosition.describe('share resolved within the limit of clock C4'),
  beside: Beside,
  manual_entries: z.number().describe('reports typed in by an officer'),
});
export type ScoreRow = z.infer<typeof ScoreRow>;

/** The share of a whole group and how much more than chance its members differ. */
export interface FunnelTarget {
  target: number;
  phi: number;
}

/** One member as it is shown: five scores, composite, rank, place in the funnel. */
export function rowOf(
  { member, on_time, manual_entries, beside }: Known,
  card: Scorecard,
  rank: RankInterval | null,
  target: FunnelTarget | null,
): ScoreRow {
  return {
    entity: member.entity,
    name: member.name,
    context: member.context,
    n: card.judged[0]?.score.n ?? 0,
    indicators: card.judged.map(({ score }) => ({
      ...score,
      interval: card.spreads.indicators[score.id]?.interval ?? null,
    })),
    composite: { ...card.composite, interval: card.spreads.composite?.interval ?? null },
    rank,
    funnel: funnelPosition(on_time, target),
    manual_entries,
    beside,
  };
}

/** Place of a share among limits for its n, over-dispersion included; null below ten cases or without a group. */
export function funnelPosition(ratio: Ratio, aim: FunnelTarget | null): FunnelPosition {
  const { numerator, denominator } = ratio;
  if (aim === null || denominator < MINIMUM_N.value)
    return { numerator, denominator, z: null, warning: null, alarm: null, position: null };
  const { target, phi } = aim;
  const warning = funnelLimits(target, denominator, FUNNEL_Z.warning, 0.025, phi);
  const alarm = funnelLimits(target, denominator, FUNNEL_Z.alarm, 0.001, phi);
  const share = numerator / denominator;
  const outside = (bounds: typeof alarm): boolean =>
    bounds !== null && (share < bounds.lo || share > bounds.hi);
  return {
    ...{ numerator, denominator, warning, alarm },
    z: zScore(ratio, target),
    position: outside(alarm) ? 'alarm' : outside(warning) ? 'warning' : 'inside',
  };
}
