/** A member on the strip: its whole percent and how many stand under it there. */
export interface Mark<T> {
  item: T;
  percent: number;
  level: number;
}

/**
 * Stacks items with the same whole percent on each other, in the given order. Shares are from 0 to 1; the grain of
 * one point is honest for shares that are printed without decimals.
 */
export function stack<T extends { share: number | null }>(items: readonly T[]): Mark<T>[] {
  const heights = new Map<number, number>();
  return items.flatMap((item) => {
    if (item.share === null) return [];
    const percent = Math.round(item.share * 100);
    const level = heights.get(percent) ?? 0;
    heights.set(percent, level + 1);
    return [{ item, percent, level }];
  });
}
