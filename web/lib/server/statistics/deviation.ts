/** Steps of the diverging palette: 1 = far worse than the reference, 4 = about equal, 7 = far better. */
export const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Step = (typeof STEPS)[number];

/** Distance from the reference, in percentage points, at which the next step begins. */
export const STEP_EDGES = [2, 5, 9] as const;

/** Quantile q (0..1) of values by linear interpolation between order statistics (R type 7); null when empty. */
export function quantile(values: readonly number[], q: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (at - Math.floor(at));
}

/** Palette step of a share against a reference share (both 0..1); the sign follows what is better. */
export function step(value: number, reference: number, better: 'higher' | 'lower'): Step {
  // Points are rounded first, so that a printed difference of 2 is never shown as more than 2.
  const points = Math.round((value - reference) * 1e6) / 1e4;
  const gain = better === 'higher' ? points : -points;
  const away = STEP_EDGES.filter((edge) => Math.abs(gain) > edge).length;
  return (4 + Math.sign(gain) * away) as Step;
}
