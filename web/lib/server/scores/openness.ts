import type { Ratio } from '../statistics/proportion.ts';
import { shareTerm, weigh, type Judged } from './term.ts';

/** What I2 is computed from; null where no feed tells. */
export interface OpennessEvidence {
  visible: Ratio | null;
  unbroken: Ratio | null;
  evidenced: Ratio | null;
}

/**
 * I2 Keterbukaan dan Transparansi = 100 (0.4 P + 0.3 G + 0.3 B) (domain 3.2): publishable reports the public can read,
 * holdings without a silence beyond 10 working days, closings with reason and evidence.
 */
export function openness({ visible, unbroken, evidenced }: OpennessEvidence): Judged {
  const n = Math.max(visible?.denominator ?? 0, unbroken?.denominator ?? 0);
  return weigh('I2', n, [
    shareTerm('P', 0.4, visible),
    shareTerm('G', 0.3, unbroken),
    shareTerm('B', 0.3, evidenced),
  ]);
}
