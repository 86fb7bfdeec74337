import { total, type Bin } from '../statistics/histogram.ts';
import type { Ratio } from '../statistics/proportion.ts';
import { LEAST_FOLLOWED } from './speed.ts';
import { byHorizon } from './horizon.ts';
import { jeffreysOf, missing, shareTerm, weigh, type Judged, type Weighed } from './term.ts';

/** What I5 is computed from: ratios and the histogram of shared reports are weighted by working days held. */
export interface CollaborationEvidence {
  /** Different cross-agency reports. */
  cases: number;
  led: Ratio;
  thrown: Ratio;
  /** Limit of clock C6. */
  limit: number;
  shared: readonly Bin[];
  alone: readonly Bin[];
}

/** Cross-agency reports below which collaboration cannot be assessed yet. */
export const LEAST_CROSS = 10;

/**
 * I5 Kolaborasi Antarinstansi = 100 (0.4 L + 0.3 (1 - T) + 0.3 min(1, Fx / Fs)) (domain 3.2): lead within 3 working days,
 * ping-pong, and the share of shared reports finished within clock C6 over that of reports handled alone.
 */
export function collaboration(evidence: CollaborationEvidence): Judged {
  const { cases, led, thrown } = evidence;
  return weigh(
    'I5',
    cases,
    [
      shareTerm('L', 0.4, led, { n: cases }),
      shareTerm('T', 0.3, thrown, { turned: true, n: cases }),
      quotientTerm(evidence),
    ],
    { base: cases === 0 ? 'none' : cases < LEAST_CROSS ? 'counts' : 'full' },
  );
}

function quotientTerm({ cases, limit, shared, alone }: CollaborationEvidence): Weighed {
  const over = byHorizon(shared, limit);
  const under = byHorizon(alone, limit);
  if (over === null || under === null || under.share === 0)
    return missing('F', 0.3, total(alone) === 0 ? 'tanpa_pembanding' : 'belum_cukup_lama', cases);
  const followed = cases * (over.followed / over.n);
  if (followed < LEAST_FOLLOWED || under.followed < LEAST_FOLLOWED)
    return missing('F', 0.3, 'belum_cukup_lama', cases);
  const value = over.share / under.share;
  return {
    ...{ id: 'F', weight: 0.3, n: cases, value, good: Math.min(1, value), missing: null },
    numerator: over.share,
    denominator: under.share,
    posterior: {
      kind: 'quotient',
      over: jeffreysOf(over.share, followed),
      under: jeffreysOf(under.share, under.followed),
    },
  };
}
