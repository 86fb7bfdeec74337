import type { QuarterTotal, Trend } from './standing.ts';
import { pooled } from './statistics/proportion.ts';
import { visibleShare } from './statistics/tier.ts';

/** What a trend is made for: its length in quarters, and whether quarters add up or are levels. */
interface TrendOptions {
  trend_length: number;
  indicator: { over: 'sum' | 'latest' };
}

/**
 * Trend of one member: per quarter when every quarter has n 10 or more, else per half-year, else per year; when none
 * of them is wide enough, per quarter with gaps. Levels do not add up over time and stay quarterly.
 */
export function trendOf(quarters: readonly QuarterTotal[], { trend_length, indicator }: TrendOptions): Trend {
  const at = (width: number): (number | null)[] =>
    Array.from({ length: trend_length / width }, (_, point) =>
      visibleShare(pooled(quarters.filter(({ quarter }) => Math.floor(quarter / width) === point))),
    );
  const grains = indicator.over === 'sum' ? ([1, 2, 4] as const) : ([1] as const);
  const whole = grains
    .map((width) => ({ quarters: width, shares: at(width) }))
    .find(({ shares }) => !shares.includes(null));
  return whole ?? { quarters: 1, shares: at(1) };
}
