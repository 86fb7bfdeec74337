/** What ratings are drawn towards, and how many answers that is worth. */
export const RATING_PRIOR = { mean: 3.5, weight: 10 } as const;

/** Shrunk mean of ratings 1 to 5: (sum + 10 x 3.5) / (n + 10); null when nobody has rated. */
export function shrunkRating(sum: number, n: number, prior = RATING_PRIOR): number | null {
  return n === 0 ? null : (sum + prior.weight * prior.mean) / (n + prior.weight);
}
