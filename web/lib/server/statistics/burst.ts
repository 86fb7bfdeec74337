import { poissonTail } from './distribution.ts';

/** Upper control limit of a daily count around its usual mean: mean + 3 sqrt(mean) (Shewhart c chart). */
export function burstLimit(mean: number): number {
  return mean + 3 * Math.sqrt(mean);
}

/** Probability of a count at least this high when the usual mean holds (Poisson). */
export function probabilityOfCount(count: number, mean: number): number {
  return poissonTail(count, mean);
}
