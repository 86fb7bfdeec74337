import { merged, type Bin } from './histogram.ts';

/** What became of clocks after a number of days, by cause; censored ones are still running or went elsewhere. */
export interface CompetingBin {
  days: number;
  causes: readonly number[];
  censored: number;
}

/** Cumulative incidence from one observed day up to the next. */
export interface IncidencePoint {
  days: number;
  at_risk: number;
  /** Share to which nothing has happened yet (0..1). */
  survival: number;
  /** Share by cause, in the order of the causes (0..1); with `survival` they add up to 1. */
  incidence: number[];
}

/**
 * Cumulative incidence of competing causes (Aalen & Johansen 1978): CIF_k(t) = sum over u <= t of S(u-) d_ku / n_u.
 * Reading one cause off 1 - Kaplan-Meier with the others censored overstates it.
 */
export function aalenJohansen(bins: readonly CompetingBin[]): IncidencePoint[] {
  const events = (bin: CompetingBin): number => bin.causes.reduce((sum, count) => sum + count, 0);
  let atRisk = bins.reduce((sum, bin) => sum + events(bin) + bin.censored, 0);
  let survival = 1;
  let incidence: number[] = [];
  return bins
    .filter((bin) => events(bin) + bin.censored > 0)
    .toSorted((a, b) => a.days - b.days)
    .map((bin) => {
      const before = survival;
      incidence = bin.causes.map((count, cause) => (incidence[cause] ?? 0) + (before * count) / atRisk);
      survival = Math.max(0, before * (1 - events(bin) / atRisk));
      const point = { days: bin.days, at_risk: atRisk, survival, incidence };
      atRisk -= events(bin) + bin.censored;
      return point;
    });
}

/** Competing causes of a histogram: finished, then ended otherwise; open and transferred clocks are censored. */
export function competingBins(bins: readonly Bin[]): CompetingBin[] {
  return merged(bins).map(({ days, finished, ended, open, transferred }) => ({
    days,
    causes: [finished, ended],
    censored: open + transferred,
  }));
}

/** Incidence of a cause by a day (0..1): 0 before the first observed day, null when no clock was watched that long. */
export function incidenceBy(points: readonly IncidencePoint[], cause: number, days: number): number | null {
  const last = points.at(-1);
  if (last === undefined || (last.days < days && last.survival > 1e-9)) return null;
  return points.findLast((point) => point.days <= days)?.incidence[cause] ?? 0;
}
