import { total, type Bin } from '../statistics/histogram.ts';
import type { Ratio } from '../statistics/proportion.ts';
import { byHorizon } from './horizon.ts';
import { jeffreysOf, missing, shareTerm, weigh, type Judged, type Weighed } from './term.ts';

/** What I1 is computed from; limits in working days. */
export interface SpeedEvidence {
  /** V: holdings verified within 3 working days. */
  verified: Ratio;
  /** Clock C3S: first response with substance. */
  answered: { limit: number; bins: readonly Bin[] };
  /** Clock C4, one histogram and limit per classification. */
  resolved: readonly { limit: number; bins: readonly Bin[] }[];
}

/** Clocks that must be followed to the limit before a curve is read there. */
export const LEAST_FOLLOWED = 10;

/**
 * I1 Kecepatan Respon = 100 (0.2 V + 0.4 F3 + 0.4 F4) (domain 3.2). F3: share with a response with substance within 5
 * working days of the disposition; F4: shares finished within 5 / 14 / 60 by classification, weighted by their cases.
 * A class in which nobody was followed long enough is left out of F4, which then is partial.
 */
export function speed({ verified, answered, resolved }: SpeedEvidence): Judged {
  const n = Math.max(verified.denominator, total(answered.bins));
  return weigh('I1', n, [
    shareTerm('V', 0.2, verified),
    curveTerm('F3', [answered]),
    curveTerm('F4', resolved),
  ]);
}

function curveTerm(id: string, parts: readonly { limit: number; bins: readonly Bin[] }[]): Weighed {
  const n = parts.reduce((sum, { bins }) => sum + total(bins), 0);
  if (n === 0) return missing(id, 0.4, 'tidak_tercatat');
  const read = parts.flatMap(({ limit, bins }) => byHorizon(bins, limit) ?? []);
  const followed = read.reduce((sum, part) => sum + part.followed, 0);
  if (followed < LEAST_FOLLOWED) return missing(id, 0.4, 'belum_cukup_lama', n);
  const counted = read.reduce((sum, part) => sum + part.n, 0);
  const value = read.reduce((sum, part) => sum + (part.n / counted) * part.share, 0);
  return {
    ...{ id, weight: 0.4, n, value, good: value, numerator: null, denominator: null, missing: null },
    is_partial: read.length < parts.filter(({ bins }) => total(bins) > 0).length,
    posterior: { kind: 'share', beta: jeffreysOf(value, followed), turned: false },
  };
}
