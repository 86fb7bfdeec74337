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

/** Groups of a ranking in place of places 1 to k. */
export const GROUPS = ['atas', 'tengah', 'bawah', 'belum_dapat_dibedakan'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Group of a member by its rank interval among k: atas or bawah when the whole interval lies in the better or the worse
 * half, tengah when it lies within the middle half, else not to be told apart.
 */
export function groupByRank({ lo, hi }: Interval, k: number): Group {
  if (k < 2) return 'belum_dapat_dibedakan';
  if (hi <= k / 2) return 'atas';
  if (lo > (k + 1) / 2) return 'bawah';
  return lo > k / 4 && hi <= k - k / 4 ? 'tengah' : 'belum_dapat_dibedakan';
}

/** Half-width around the group's share within which a member is as good as the group, in shares of 1. */
export const ALIKE = 0.05;

/**
 * Group of a member by its shrunk interval against the group's share: atas or bawah when the interval lies wholly on
 * that side, tengah when it lies wholly within 5 points of it, else not to be told apart.
 */
export function groupByShare(interval: Interval, group: number, better: 'higher' | 'lower'): Group {
  const side = tier(interval, group, better);
  if (side !== 'same') return side === 'above' ? 'atas' : 'bawah';
  const isAlike = interval.lo >= group - ALIKE && interval.hi <= group + ALIKE;
  return isAlike ? 'tengah' : 'belum_dapat_dibedakan';
}
