import { Z95, type Interval } from './proportion.ts';

/** Cases of one kind: how many, how many succeeded, and the share that succeeds everywhere. */
export interface Stratum {
  n: number;
  observed: number;
  /** Reference share of this kind, 0..1. */
  reference: number;
}

/** Observed against expected, were the cases of each kind treated as everywhere. */
export interface Standardised {
  observed: number;
  expected: number;
  /** Observed / expected: above 1 = more than its cases lead to expect. */
  ratio: number;
  interval: Interval;
  /** Ratio times the overall reference share; may exceed 1. */
  adjusted: number;
}

/**
 * Indirect standardisation: E = sum n_k r_k, ratio O / E, adjusted (O / E) r. Limits by Byar's approximation
 * (Breslow & Day 1987), 95 %. Null when nothing was expected.
 */
export function standardised(strata: readonly Stratum[], overall: number): Standardised | null {
  const observed = strata.reduce((sum, stratum) => sum + stratum.observed, 0);
  const expected = strata.reduce((sum, { n, reference }) => sum + n * reference, 0);
  if (expected <= 0) return null;
  const { lo, hi } = byar(observed);
  const ratio = observed / expected;
  return {
    observed,
    expected,
    ratio,
    interval: { lo: lo / expected, hi: hi / expected },
    adjusted: ratio * overall,
  };
}

/** Byar's limits of a Poisson count, 95 %: O (1 - 1/(9 O) -+ z / (3 sqrt O))^3, with O + 1 for the upper one. */
export function byar(observed: number): Interval {
  const bound = (count: number, z: number): number =>
    count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
  return { lo: observed === 0 ? 0 : bound(observed, -Z95), hi: bound(observed + 1, Z95) };
}
