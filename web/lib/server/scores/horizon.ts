import { aalenJohansen, competingBins, incidenceBy } from '../statistics/competing.ts';
import { total, type Bin } from '../statistics/histogram.ts';

/** Share finished by a limit, and what it rests on. */
export interface ByHorizon {
  /** Aalen-Johansen share finished by then (0..1): archived and withdrawn are competing, transferred and open censored. */
  share: number;
  /** Clocks whose fate up to the limit is known: all but those last seen before it. */
  followed: number;
  n: number;
}

/** Share finished within `days`; null when no clock was watched that long. */
export function byHorizon(bins: readonly Bin[], days: number): ByHorizon | null {
  const share = incidenceBy(aalenJohansen(competingBins(bins)), 0, days);
  if (share === null) return null;
  const n = total(bins);
  const lost = bins.reduce((sum, bin) => (bin.days < days ? sum + bin.open + bin.transferred : sum), 0);
  return { share: Math.min(1, share), followed: n - lost, n };
}
