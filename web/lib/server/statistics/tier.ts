import { MINIMUM_N } from '../../../../pipeline/contract.ts';
import { share, type Interval, type Ratio } from './proportion.ts';

/** How much a denominator allows to say: nothing, counts only, a faded value, a value with interval and tier. */
export const BASES = ['none', 'counts', 'small', 'full'] as const;
export type Base = (typeof BASES)[number];

/** Where a member stands against its group: above is better, also where a lower share is better; same = not distinguishable. */
export const TIERS = ['above', 'same', 'below'] as const;
export type Tier = (typeof TIERS)[number];

/** Class of a denominator by `MINIMUM_N`: 0, 1-9, 10-29, 30 or more. */
export function base(n: number): Base {
  if (n === 0) return 'none';
  if (n < MINIMUM_N.value) return 'counts';
  return n < MINIMUM_N.rank ? 'small' : 'full';
}

/** Share of a ratio as it may be shown: null below the smallest n for values. */
export function visibleShare(ratio: Ratio): number | null {
  return ratio.denominator < MINIMUM_N.value ? null : share(ratio);
}

/**
 * Tier of a member: above or below only when its whole interval lies on that side of the group's share (0..1);
 * an interval that touches the share cannot be told apart from it.
 */
export function tier({ lo, hi }: Interval, group: number, better: 'higher' | 'lower'): Tier {
  if (lo > group) return better === 'higher' ? 'above' : 'below';
  if (hi < group) return better === 'higher' ? 'below' : 'above';
  return 'same';
}
