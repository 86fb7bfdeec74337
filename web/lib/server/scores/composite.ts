import { z } from 'zod';
import { INDICATOR_IDS, type IndicatorId } from './term.ts';

export type Weights = Record<IndicatorId, number>;

/** Weights of the composite, newest last; a change is a new version, never an edit. */
export const WEIGHTS: readonly { version: string; weights: Weights }[] = [
  { version: 'w1', weights: { I1: 0.25, I2: 0.15, I3: 0.15, I4: 0.3, I5: 0.15 } },
];

/** Indicators that must be there before a composite is published. */
export const LEAST_INDICATORS = 4;

export const Composite = z.object({
  score: z.number().min(0).max(100).nullable().describe('geometric; null with fewer than four indicators'),
  arithmetic: z.number().min(0).max(100).nullable().describe('beside it: what weak indicators cost'),
  used: z.array(z.enum(INDICATOR_IDS)),
  missing: z.array(z.enum(INDICATOR_IDS)),
});
export type Composite = z.infer<typeof Composite>;

/**
 * IKP = exp(sum w_k ln max(s_k, 1)) (geometric mean; OECD/JRC handbook on composite indicators, 2008), the weighted mean
 * beside it. Weights of missing indicators are shared out; an indicator with weight 0 does not count as there.
 */
export function composite(scores: Partial<Record<IndicatorId, number | null>>, weights: Weights): Composite {
  const there = (id: IndicatorId): boolean => typeof scores[id] === 'number' && weights[id] > 0;
  const used = INDICATOR_IDS.filter(there);
  const missing = INDICATOR_IDS.filter((id) => !there(id));
  if (used.length < LEAST_INDICATORS) return { score: null, arithmetic: null, used, missing };
  const values = used.map((id) => ({ weight: weights[id], score: scores[id] ?? 0 }));
  return { score: geometric(values), arithmetic: arithmetic(values), used, missing };
}

interface Part {
  weight: number;
  score: number;
}

/** Weighted geometric mean of scores 0..100, each taken as at least 1. */
export function geometric(parts: readonly Part[]): number {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  return Math.exp(
    parts.reduce((sum, { weight, score }) => sum + (weight / all) * Math.log(Math.max(score, 1)), 0),
  );
}

function arithmetic(parts: readonly Part[]): number {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { weight, score }) => sum + (weight / all) * score, 0);
}

/**
 * Weights from text such as `30-15-15-25-15`, in the order I1 to I5 and of any sum above 0; null when it is none.
 */
export function readWeights(text: string): Weights | null {
  const parts = text.split('-').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : NaN));
  const all = parts.reduce((sum, part) => sum + part, 0);
  if (parts.length !== INDICATOR_IDS.length || !(all > 0)) return null;
  const [I1 = 0, I2 = 0, I3 = 0, I4 = 0, I5 = 0] = parts.map((part) => part / all);
  return { I1, I2, I3, I4, I5 };
}
