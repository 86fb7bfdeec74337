/**
 * Adjusted p-values of many tests at once (Benjamini & Hochberg 1995), in the order given: the smallest false
 * discovery rate at which each test would be rejected; reject where it is at most the rate wanted.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((value, at) => ({ value, at })).toSorted((a, b) => b.value - a.value);
  const adjusted = p.map(() => 1);
  let lowest = 1;
  for (const [from, { value, at }] of order.entries()) {
    lowest = Math.min(lowest, (value * p.length) / (p.length - from));
    adjusted[at] = lowest;
  }
  return adjusted;
}
