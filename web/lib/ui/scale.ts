/** Steps at which an axis of working days may end. */
const ENDS = [20, 60, 120, 200, 400, 800, 1200, 2000];

/** Where days fall on an axis from 0 to `max`, in percent of its width; `root` gives short waits more room. */
export function dayPosition(days: number, max: number, scale: 'root' | 'linear' = 'root'): number {
  const share = Math.min(Math.max(days / max, 0), 1);
  return round(100 * (scale === 'root' ? Math.sqrt(share) : share));
}

/** End of an axis that holds all these working days. */
export function dayAxisEnd(days: readonly number[]): number {
  const longest = Math.max(0, ...days);
  return ENDS.find((end) => end >= longest) ?? Math.ceil(longest / 1000) * 1000;
}

/** Marks of a square-root day axis: the three legal limits and a few round numbers up to its end. */
export function dayTicks(max: number): number[] {
  return [5, 14, 60, 120, 200, 400, 800, 1200, 2000].filter((tick) => tick <= max);
}

/** Where a value falls on a linear domain, in percent of its width; outside values stick to the ends. */
export function position(value: number, [from, to]: readonly [number, number]): number {
  if (to <= from) return 50;
  return round(100 * Math.min(Math.max((value - from) / (to - from), 0), 1));
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
