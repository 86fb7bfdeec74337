import type { Ratio } from '../statistics/proportion.ts';
import { shrunkRating } from '../statistics/rating.ts';
import { posteriorOf, type Prior } from '../statistics/shrinkage.ts';
import { missing, shareTerm, weigh, type Judged, type Weighed } from './term.ts';

/** What I4 is computed from: mature closings, and points over answers. */
export interface QualityEvidence {
  substantive: Ratio;
  undone: Ratio;
  rating: Ratio;
}

/** Answers below which the rating is left out. */
export const LEAST_RATINGS = 10;

/**
 * I4 Kualitas Penyelesaian = 100 (0.5 Q + 0.3 (1 - R) + 0.2 (r - 1) / 4) (domain 3.2). Q is drawn towards the peer group
 * (beta-binomial), the mean rating towards 3.5. The rating is taken for a share of ten answers more than were given:
 * the widest its scale allows.
 */
export function quality({ substantive, undone, rating }: QualityEvidence, prior: Prior | null): Judged {
  return weigh('I4', substantive.denominator, [
    shrunkTerm(substantive, prior),
    shareTerm('R', 0.3, undone, { turned: true }),
    ratingTerm(rating),
  ]);
}

function shrunkTerm(ratio: Ratio, prior: Prior | null): Weighed {
  if (ratio.denominator === 0) return missing('Q', 0.5, 'tidak_tercatat');
  const beta = posteriorOf(ratio, prior);
  const value = beta.alpha / (beta.alpha + beta.beta);
  return {
    ...{ id: 'Q', weight: 0.5, n: ratio.denominator, value, good: value, missing: null },
    numerator: ratio.numerator,
    denominator: ratio.denominator,
    posterior: { kind: 'share', beta, turned: false },
  };
}

function ratingTerm({ numerator: sum, denominator: n }: Ratio): Weighed {
  const mean = shrunkRating(sum, n);
  if (mean === null || n < LEAST_RATINGS)
    return missing('r', 0.2, n === 0 ? 'tidak_tercatat' : 'terlalu_sedikit', n);
  const good = (mean - 1) / 4;
  return {
    ...{ id: 'r', weight: 0.2, n, value: mean, good, numerator: sum, denominator: n, missing: null },
    posterior: {
      kind: 'share',
      beta: { alpha: good * (n + 10), beta: (1 - good) * (n + 10) },
      turned: false,
    },
  };
}
