import { betaQuantile, type Beta } from './distribution.ts';
import { pooled, type Interval, type Ratio } from './proportion.ts';

/** What the members of a group have in common: its mean share, and how many cases that knowledge is worth. */
export interface Prior {
  mean: number;
  /** M: cases by which every member is drawn towards the mean. */
  strength: number;
  /** Correlation within members: 0 = all alike, 1 = nothing in common. */
  rho: number;
}

/** A share drawn towards its group, with a credible interval. */
export interface Shrunk {
  share: number;
  interval: Interval;
  posterior: Beta;
}

/** Bounds of rho, so that the prior is never worth nothing or everything. */
const RHO = { lowest: 0.001, highest: 0.999 };

/** Knows nothing: what a member without a group is judged by (Jeffreys). */
const UNKNOWING = { mean: 0.5, strength: 1 };

/**
 * Prior of a group by moments (Kleinman 1973): with p = sum x / N, q = 1 - p and S = sum n_i (p_i - p)^2,
 * rho = (S - p q (k - 1)) / (p q (N - sum n_i^2 / N - (k - 1))), M = (1 - rho) / rho.
 * Members without cases do not count. Null where a group tells nothing: fewer than two members, one case each, or no
 * share but 0 or 1 in all of them.
 */
export function betaBinomialPrior(ratios: readonly Ratio[]): Prior | null {
  const members = ratios.filter(({ denominator }) => denominator > 0);
  const { numerator: x, denominator: n } = pooled(members);
  if (n === 0) return null;
  const mean = x / n;
  const binomial = mean * (1 - mean);
  const spread = members.reduce(
    (sum, each) => sum + (each.numerator - each.denominator * mean) ** 2 / each.denominator,
    0,
  );
  const squares = members.reduce((sum, { denominator }) => sum + denominator ** 2, 0);
  const free = members.length - 1;
  const scale = binomial * (n - squares / n - free);
  if (free < 1 || scale <= 1e-12 * n) return null;
  const rho = Math.min(RHO.highest, Math.max(RHO.lowest, (spread - binomial * free) / scale));
  return { mean, strength: (1 - rho) / rho, rho };
}

/** Posterior of a share under a prior: Beta(x + M p, n - x + M (1 - p)); without one, Jeffreys. */
export function posteriorOf(
  { numerator, denominator }: Ratio,
  prior: Pick<Prior, 'mean' | 'strength'> | null,
): Beta {
  const { mean, strength } = prior ?? UNKNOWING;
  return { alpha: numerator + strength * mean, beta: denominator - numerator + strength * (1 - mean) };
}

/**
 * Empirical-Bayes share (x + M p) / (n + M) with its equal-tailed credible interval, 90 % unless another level is
 * given. Without a prior it is the Jeffreys mean.
 */
export function shrunk(ratio: Ratio, prior: Pick<Prior, 'mean' | 'strength'> | null, level = 0.9): Shrunk {
  const posterior = posteriorOf(ratio, prior);
  return {
    share: posterior.alpha / (posterior.alpha + posterior.beta),
    interval: {
      lo: betaQuantile((1 - level) / 2, posterior),
      hi: betaQuantile((1 + level) / 2, posterior),
    },
    posterior,
  };
}
