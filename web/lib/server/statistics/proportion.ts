import { betaQuantile } from './distribution.ts';

/** Bounds of a proportion, both within 0..1. */
export interface Interval {
  lo: number;
  hi: number;
}

/** A share as it travels: never the quotient alone. */
export interface Ratio {
  numerator: number;
  denominator: number;
}

/** Two-sided 95 % quantile of the normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * Wilson score interval (Wilson 1927) of x successes in n trials, 95 % unless another z is given.
 * Throws RangeError unless n is at least 1 and x within 0..n.
 */
export function wilson({ numerator: x, denominator: n }: Ratio, z = Z95): Interval {
  if (!(n >= 1 && x >= 0 && x <= n)) throw new RangeError(`no proportion: ${x} of ${n}`);
  const p = x / n;
  const shrink = 1 + z ** 2 / n;
  const centre = (p + z ** 2 / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  // At x = 0 and x = n a bound is 0 or 1 exactly; rounding would leave it a hair inside p.
  return { lo: x === 0 ? 0 : centre - half, hi: x === n ? 1 : centre + half };
}

/**
 * Equal-tailed Jeffreys interval: quantiles of Beta(x + 1/2, n - x + 1/2), 95 % unless another level is given
 * (Brown, Cai & DasGupta 2001: the bound is 0 or 1 where the count is). Throws RangeError like `wilson`.
 */
export function jeffreys({ numerator: x, denominator: n }: Ratio, level = 0.95): Interval {
  if (!(n >= 1 && x >= 0 && x <= n)) throw new RangeError(`no proportion: ${x} of ${n}`);
  const posterior = { alpha: x + 0.5, beta: n - x + 0.5 };
  return {
    lo: x === 0 ? 0 : betaQuantile((1 - level) / 2, posterior),
    hi: x === n ? 1 : betaQuantile((1 + level) / 2, posterior),
  };
}

/** numerator / denominator, or null when nothing was counted. The one place where a ratio is divided. */
export function share({ numerator, denominator }: Ratio): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** Ratio of all members taken together: sums over sums, so that large members weigh more. */
export function pooled(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce(
    (sum, { numerator, denominator }) => ({
      numerator: sum.numerator + numerator,
      denominator: sum.denominator + denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
}
