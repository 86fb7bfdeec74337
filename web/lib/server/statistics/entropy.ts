/** Shannon entropy of counts, natural logarithm; null when nothing was counted. */
export function entropy(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return counts
    .filter((count) => count > 0)
    .map((count) => count / total)
    .reduce((sum, part) => sum - part * Math.log(part), 0);
}

/**
 * Entropy over its greatest possible value ln K: 0 = all in one of the K groups, 1 = spread evenly. Null when nothing
 * was counted. Throws RangeError for fewer than two groups or more counts than groups.
 */
export function evenness(counts: readonly number[], groups = counts.length): number | null {
  if (groups < 2 || counts.length > groups)
    throw new RangeError(`${counts.length} counts in ${groups} groups`);
  const found = entropy(counts);
  return found === null ? null : found / Math.log(groups);
}
