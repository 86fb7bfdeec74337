import { binomialCdf } from './distribution.ts';
import { Z95, type Interval, type Ratio } from './proportion.ts';

/** Two-sided quantiles of the funnel: 95 % and 99.8 %. */
export const FUNNEL_Z = { warning: Z95, alarm: 3.090232306167813 } as const;

/** Below this many cases the limits are exact binomial ones; the normal approximation is not used. */
export const EXACT_BELOW = 30;

/** Standard deviations of a share from a target: z = (p - t) / sqrt(t (1 - t) / n); null where it has no meaning. */
export function zScore({ numerator, denominator }: Ratio, target: number): number | null {
  if (denominator === 0 || target <= 0 || target >= 1) return null;
  return (numerator / denominator - target) / Math.sqrt((target * (1 - target)) / denominator);
}

/**
 * Over-dispersion of a group around a target (Spiegelhalter 2005): mean z^2 after the lowest and highest `tails`
 * (a tenth) of the z have been pulled in to the values at those places; never below 1.
 */
export function overdispersion(ratios: readonly Ratio[], target: number, tails = 0.1): number {
  const z = ratios
    .map((ratio) => zScore(ratio, target))
    .filter((score) => score !== null)
    .toSorted((a, b) => a - b);
  const cut = Math.floor(z.length * tails);
  const lowest = z[cut];
  const highest = z[z.length - 1 - cut];
  if (lowest === undefined || highest === undefined) return 1;
  const pulled = z.map((score) => Math.min(highest, Math.max(lowest, score)));
  return Math.max(1, pulled.reduce((sum, score) => sum + score ** 2, 0) / z.length);
}

/**
 * Funnel limits of a share around a target for n cases: t +- z sqrt(phi t (1 - t) / n), kept within 0..1
 * (Spiegelhalter 2005). Below n = 30 the exact binomial limits, to which no over-dispersion applies. Null for n = 0.
 */
export function funnelLimits(target: number, n: number, z: number, tail: number, phi = 1): Interval | null {
  if (n === 0) return null;
  if (n < EXACT_BELOW) return exactLimits(target, n, tail);
  const half = z * Math.sqrt((phi * target * (1 - target)) / n);
  return { lo: Math.max(0, target - half), hi: Math.min(1, target + half) };
}

/** Limits at 95 % and 99.8 %, either null for n = 0. */
export function funnel(
  target: number,
  n: number,
  phi = 1,
): { warning: Interval | null; alarm: Interval | null } {
  return {
    warning: funnelLimits(target, n, FUNNEL_Z.warning, 0.025, phi),
    alarm: funnelLimits(target, n, FUNNEL_Z.alarm, 0.001, phi),
  };
}

/** The shares a binomial count keeps to but for `tail` on either side: the extreme counts themselves are inside. */
function exactLimits(target: number, n: number, tail: number): Interval {
  const counts = Array.from({ length: n + 1 }, (_, count) => count);
  const lowest = counts.find((count) => binomialCdf(count, n, target) > tail) ?? n;
  const highest = counts.findLast((count) => 1 - binomialCdf(count - 1, n, target) > tail) ?? 0;
  return { lo: lowest / n, hi: highest / n };
}
