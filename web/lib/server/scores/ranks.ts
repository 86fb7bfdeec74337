import { z } from 'zod';
import { rankSpreads } from '../statistics/rank.ts';
import { groupByRank, GROUPS } from '../statistics/tier.ts';
import type { Scorecard } from './scorecard.ts';

export const RankInterval = z.object({
  median: z.number().int(),
  lo: z.number().int().describe('5 % of the draws'),
  hi: z.number().int().describe('95 % of the draws'),
  top_quartile: z.number().min(0).max(1).describe('probability of a place in the best quarter'),
  group: z.enum(GROUPS).describe('what may be said instead of a place'),
});
export type RankInterval = z.infer<typeof RankInterval>;

/**
 * Ranks by the composite with their uncertainty, 10,000 seeded draws; members without a composite have none. Keyed by
 * entity.
 */
export function rankIntervals(cards: readonly Scorecard[], draws = 10_000): Map<string, RankInterval> {
  const contenders = cards.flatMap(({ entity, spreads }) =>
    spreads.composite === null ? [] : [{ key: entity, posterior: spreads.composite.posterior }],
  );
  return new Map(
    rankSpreads(contenders, { draws }).map(({ key, median, lo, hi, top_quartile }) => [
      key,
      { median, lo, hi, top_quartile, group: groupByRank({ lo, hi }, contenders.length) },
    ]),
  );
}
