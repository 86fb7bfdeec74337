import { merged, sizeOf, total, type Bin } from './histogram.ts';
import { Z95, type Interval } from './proportion.ts';

/** The curve from one observed day up to the next. */
export interface CurvePoint {
  days: number;
  /** Clocks still running just before this day. */
  at_risk: number;
  finished: number;
  /** Left without finishing on this day: open, transferred, ended otherwise. */
  censored: number;
  /** Share not finished after this day (0..1). */
  survival: number;
  /** Greenwood standard error of it; null once nothing is left to judge by. */
  se: number | null;
  /** Log-log limits of it, 95 %; null while it is 1 and once it is 0. */
  interval: Interval | null;
}

/** Time to finish of n clocks, open ones included; no points when there are none. */
export interface Curve {
  n: number;
  points: CurvePoint[];
}

/**
 * Product-limit estimate (Kaplan & Meier 1958): S(t) = prod over u <= t of (1 - d_u / n_u), finished before censored
 * on the same day. Variance by Greenwood: S^2 sum d / (n (n - d)); limits on the log-log scale:
 * S^exp(+-1.96 theta), theta = sqrt(sum d / (n (n - d))) / |ln S| (Kalbfleisch & Prentice 1980).
 */
export function kaplanMeier(bins: readonly Bin[]): Curve {
  const n = total(bins);
  let atRisk = n;
  let survival = 1;
  let spread = 0;
  const points = merged(bins)
    .filter((bin) => sizeOf(bin) > 0)
    .map((bin): CurvePoint => {
      const { days, finished } = bin;
      const left = atRisk - finished;
      // Weighted counts leave a rounding rest where the last clock has finished.
      const isDone = left <= 1e-9 * n;
      survival = isDone ? 0 : survival * (left / atRisk);
      spread += isDone ? Infinity : finished / (atRisk * left);
      const point = {
        days,
        at_risk: atRisk,
        finished,
        censored: sizeOf(bin) - finished,
        survival,
        se: survival === 0 ? null : survival * Math.sqrt(spread),
        interval: logLog(survival, spread),
      };
      atRisk -= sizeOf(bin);
      return point;
    });
  return { n, points };
}

function logLog(survival: number, spread: number): Interval | null {
  if (survival <= 0 || survival >= 1) return null;
  const width = (Z95 * Math.sqrt(spread)) / Math.abs(Math.log(survival));
  return { lo: survival ** Math.exp(width), hi: survival ** Math.exp(-width) };
}

/** Point in force on a day; null before the first observed day. */
function pointAt({ points }: Curve, days: number): CurvePoint | null {
  return points.findLast((point) => point.days <= days) ?? null;
}

/** True when somebody was watched that long, or nobody is left to watch. */
function reaches({ points }: Curve, days: number): boolean {
  const last = points.at(-1);
  return last !== undefined && (last.days >= days || last.survival === 0);
}

/** Clocks still under observation just before a day. */
export function atRisk({ points }: Curve, days: number): number {
  return points.find((point) => point.days >= days)?.at_risk ?? 0;
}

/** Share not finished after `days`; null when no clock was watched that long. */
export function survivalAt(curve: Curve, days: number): number | null {
  return reaches(curve, days) ? (pointAt(curve, days)?.survival ?? 1) : null;
}

/** Share finished by `days` (0..1) with its 95 % limits; null when no clock was watched that long. */
export function shareBy(curve: Curve, days: number): { share: number; interval: Interval | null } | null {
  const survival = survivalAt(curve, days);
  if (survival === null) return null;
  const limits = pointAt(curve, days)?.interval ?? null;
  return {
    share: 1 - survival,
    interval: limits === null ? null : { lo: 1 - limits.hi, hi: 1 - limits.lo },
  };
}

/** Days by which a share q (0..1) has finished: the first day with S <= 1 - q; null = not reached. */
export function quantileDays({ points }: Curve, q: number): number | null {
  return points.find(({ survival }) => survival <= 1 - q + 1e-12)?.days ?? null;
}

/** Half, three quarters and nine tenths of the curve, in days; null = not reached. */
export function quantiles(curve: Curve): { median: number | null; p75: number | null; p90: number | null } {
  return {
    median: quantileDays(curve, 0.5),
    p75: quantileDays(curve, 0.75),
    p90: quantileDays(curve, 0.9),
  };
}

/**
 * Restricted mean survival time up to `days` (Royston & Parmar 2013): the area under S, in days.
 * Null when no clock was watched that long.
 */
export function restrictedMean(curve: Curve, days: number): number | null {
  if (!reaches(curve, days)) return null;
  let area = 0;
  let from = 0;
  let survival = 1;
  for (const point of curve.points.filter((each) => each.days < days)) {
    area += survival * (point.days - from);
    ({ days: from, survival } = point);
  }
  return area + survival * (days - from);
}
