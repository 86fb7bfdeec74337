import { chiSquareTail } from './distribution.ts';
import { merged, sizeOf, total, type Bin } from './histogram.ts';

/** Log-rank comparison of two groups; observed and expected are finished clocks of the first. */
export interface LogRank {
  observed: number;
  expected: number;
  variance: number;
  chi2: number;
  /** Two-sided, one degree of freedom. */
  p: number;
}

/**
 * Log-rank test (Mantel 1966): over all days with a finish, E = sum d n1/n and
 * V = sum d (n1/n) (1 - n1/n) (n - d) / (n - 1); chi2 = (O - E)^2 / V.
 * Null when nothing can be compared (an empty group, or no day on which both were at risk).
 */
export function logRank(first: readonly Bin[], second: readonly Bin[]): LogRank | null {
  const ownBins = new Map(merged(first).map((bin) => [bin.days, bin]));
  let own = total(first);
  let all = own + total(second);
  let observed = 0;
  let expected = 0;
  let variance = 0;
  for (const bin of merged(first, second)) {
    const ownBin = ownBins.get(bin.days);
    const d = bin.finished;
    const part = all === 0 ? 0 : own / all;
    observed += ownBin?.finished ?? 0;
    expected += d * part;
    if (all > 1) variance += (d * part * (1 - part) * (all - d)) / (all - 1);
    own -= ownBin === undefined ? 0 : sizeOf(ownBin);
    all -= sizeOf(bin);
  }
  if (variance <= 0) return null;
  const chi2 = (observed - expected) ** 2 / variance;
  return { observed, expected, variance, chi2, p: chiSquareTail(chi2) };
}
