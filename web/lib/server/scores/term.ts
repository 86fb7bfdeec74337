import { z } from 'zod';
import type { Beta, Gamma } from '../statistics/distribution.ts';
import type { Ratio } from '../statistics/proportion.ts';
import { MINIMUM_N } from '../../../../pipeline/contract.ts';
import { base, BASES } from '../statistics/tier.ts';

export const INDICATOR_IDS = ['I1', 'I2', 'I3', 'I4', 'I5'] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Why a term or a score is missing; a closed list, so that pages have words for each. */
export const REASONS = [
  'tidak_tercatat',
  'terlalu_sedikit',
  'belum_cukup_lama',
  'tanpa_penduduk',
  'tanpa_pembanding',
  'suku_kurang',
] as const;
export type Reason = (typeof REASONS)[number];

/** What is known of a term beyond its value; `sure` adds no uncertainty. */
export type Posterior =
  | { kind: 'share'; beta: Beta; turned: boolean }
  | { kind: 'rate'; gamma: Gamma; per: number }
  | { kind: 'quotient'; over: Beta; under: Beta }
  | { kind: 'sure' };

export const Term = z.object({
  id: z.string().describe('symbol of the term in the formula: V, F3, ...'),
  value: z.number().nullable().describe('as defined, before it is turned round; null when missing'),
  good: z.number().min(0).max(1).nullable().describe('what enters the score, 1 is best'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  n: z.number().describe('what the term rests on: cases, holdings, closings, ratings'),
  weight: z.number().describe('weight in the formula'),
  share: z.number().describe('weight after the missing terms are left out; 0 when missing'),
  missing: z.enum(REASONS).nullable(),
  is_partial: z.boolean().describe('some of its cases, a whole class, cannot be judged yet and are left out'),
});
export type Term = z.infer<typeof Term>;

/** A term before the weights are shared out, with what is known of it. */
export interface Weighed extends Omit<Term, 'share' | 'is_partial'> {
  /** False when absent. */
  is_partial?: boolean;
  posterior: Posterior;
}

export const IndicatorScore = z.object({
  id: z.enum(INDICATOR_IDS),
  score: z.number().min(0).max(100).nullable().describe('null when too little is known'),
  base: z
    .enum(BASES)
    .describe('what n allows: none 0, counts 1-9, small 10-29, full 30 or more (I5: 10 or more)'),
  n: z.number(),
  is_partial: z
    .boolean()
    .describe('some term, or some class within one, is missing and the weights were shared out anew'),
  missing: z.enum(REASONS).nullable(),
  terms: z.array(Term),
});
export type IndicatorScore = z.infer<typeof IndicatorScore>;

/** A score with what its uncertainty is drawn from. */
export interface Judged {
  score: IndicatorScore;
  posteriors: Posterior[];
}

/** Terms that carry less than this part of the weight make no score. */
export const LEAST_WEIGHT = 0.5;

/**
 * Weighted sum of the terms that are there, times 100; weights of missing ones are shared out and the score marked.
 * No score below the smallest n, or when less than half of the weight is left.
 */
export function weigh(
  id: IndicatorId,
  n: number,
  terms: readonly Weighed[],
  asked: { base?: IndicatorScore['base']; missing?: Reason | null } = {},
): Judged {
  const present = terms.reduce((sum, { good, weight }) => (good === null ? sum : sum + weight), 0);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  const grade = asked.base ?? base(n);
  const isEnough = present >= LEAST_WEIGHT * all - 1e-9;
  const reason =
    asked.missing ??
    (grade === 'none' || grade === 'counts' ? 'terlalu_sedikit' : isEnough ? null : 'suku_kurang');
  const shared = terms.map(
    ({ id, value, good, numerator, denominator, n, weight, missing, is_partial = false }) => ({
      ...{ id, value, good, numerator, denominator, n, weight, missing, is_partial },
      share: good === null || present === 0 ? 0 : weight / present,
    }),
  );
  const sum = shared.reduce((total, { good, share }) => total + share * (good ?? 0), 0);
  return {
    score: {
      id,
      score: reason === null ? 100 * sum : null,
      base: grade,
      n,
      is_partial: shared.some(({ good, is_partial }) => good === null || is_partial),
      missing: reason,
      terms: shared,
    },
    posteriors: terms.map(({ posterior }) => posterior),
  };
}

const SURE: Posterior = { kind: 'sure' };

/** A term that is not there, and why. */
export function missing(id: string, weight: number, reason: Reason, n = 0): Weighed {
  return {
    id,
    value: null,
    good: null,
    numerator: null,
    denominator: null,
    n,
    weight,
    missing: reason,
    posterior: SURE,
  };
}

/**
 * A plain share as a term; `turned` when less is better. Its posterior is Beta(x + 1/2, n - x + 1/2) (Jeffreys), scaled
 * to `n` where numerator and denominator are weights instead of cases. Missing below ten; null: the log does not tell.
 */
export function shareTerm(
  id: string,
  weight: number,
  ratio: Ratio | null,
  { turned = false, n = ratio?.denominator ?? 0 } = {},
): Weighed {
  if (ratio === null || ratio.denominator === 0) return missing(id, weight, 'tidak_tercatat');
  if (n < MINIMUM_N.value) return missing(id, weight, 'terlalu_sedikit', n);
  const value = ratio.numerator / ratio.denominator;
  return {
    ...{ id, weight, n, value, missing: null },
    good: turned ? 1 - value : value,
    numerator: ratio.numerator,
    denominator: ratio.denominator,
    posterior: { kind: 'share', beta: jeffreysOf(value, n), turned },
  };
}

/** Jeffreys posterior of a share observed in n cases. */
export function jeffreysOf(share: number, n: number): Beta {
  return { alpha: share * n + 0.5, beta: (1 - share) * n + 0.5 };
}
