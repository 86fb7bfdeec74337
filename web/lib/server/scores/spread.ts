import { z } from 'zod';
import type { Beta } from '../statistics/distribution.ts';
import { betaFrom, seedOf } from '../statistics/random.ts';
import { geometric, type Weights } from './composite.ts';
import type { IndicatorId, Judged, Posterior } from './term.ts';

/** Joint draws of the terms of one member. */
export const DRAWS = 2_000;

/** A gamma variate is read off a Beta whose second parameter is this large; the error is below a thousandth. */
const GAMMA_BY_BETA = 1e6;

export const ScoreInterval = z
  .object({ lo: z.number(), hi: z.number() })
  .describe('5 % and 95 % of the draws, in points');
export type ScoreInterval = z.infer<typeof ScoreInterval>;

/** What the draws of a score come to. */
export interface Spread {
  interval: ScoreInterval;
  /** Beta of score / 100 with mean and variance of the draws: what ranks are drawn from. */
  posterior: Beta;
}

/** Spreads of the scores that are there, and of the composite where it is. */
export interface Spreads {
  indicators: Partial<Record<IndicatorId, Spread>>;
  composite: Spread | null;
}

/**
 * Draws every term of a member from its posterior, weighs them into scores and these into the composite. Terms are drawn
 * independently. Each term has draws of its own by key, indicator, symbol and seed: same seed, same answer.
 */
export function spreads(
  key: string,
  judged: readonly Judged[],
  used: readonly IndicatorId[],
  weights: Weights,
  seed = 1,
): Spreads {
  const drawn = judged
    .filter(({ score }) => score.score !== null)
    .map((each) => ({ id: each.score.id, scores: drawScores(key, each, seed) }));
  const parts = drawn.filter(({ id }) => used.includes(id));
  const composites = Array.from({ length: parts.length === 0 ? 0 : DRAWS }, (_, at) =>
    geometric(parts.map(({ id, scores }) => ({ weight: weights[id], score: scores[at] ?? 0 }))),
  );
  return {
    indicators: Object.fromEntries(drawn.map(({ id, scores }) => [id, spreadOf(scores)])),
    composite: parts.length === 0 ? null : spreadOf(Float64Array.from(composites)),
  };
}

function drawScores(key: string, { score, posteriors }: Judged, seed: number): Float64Array {
  const scores = new Float64Array(DRAWS);
  score.terms.forEach(({ id, good, share }, at) => {
    const posterior = posteriors[at];
    if (good === null || share === 0 || posterior === undefined) return;
    const draw = drawing(posterior, good, `${key} ${score.id} ${id}`, seed);
    for (let i = 0; i < DRAWS; i++) scores[i] = (scores[i] ?? 0) + 100 * share * draw();
  });
  return scores;
}

function drawing(posterior: Posterior, good: number, name: string, seed: number): () => number {
  switch (posterior.kind) {
    case 'sure':
      return () => good;
    case 'share': {
      const draw = betaFrom(posterior.beta.alpha, posterior.beta.beta, seedOf(name, seed));
      return posterior.turned ? () => 1 - draw() : draw;
    }
    case 'rate': {
      const { gamma, per } = posterior;
      const draw = betaFrom(gamma.shape, GAMMA_BY_BETA, seedOf(name, seed));
      return () => {
        const share = draw();
        return Math.min(1, (GAMMA_BY_BETA * share) / (1 - share) / gamma.rate / per);
      };
    }
    case 'quotient': {
      const over = betaFrom(posterior.over.alpha, posterior.over.beta, seedOf(`${name} over`, seed));
      const under = betaFrom(posterior.under.alpha, posterior.under.beta, seedOf(`${name} under`, seed));
      return () => Math.min(1, over() / Math.max(under(), 1e-9));
    }
  }
}

function spreadOf(scores: Float64Array): Spread {
  const sorted = scores.toSorted();
  const mean = sorted.reduce((sum, score) => sum + score, 0) / sorted.length;
  const variance = sorted.reduce((sum, score) => sum + (score - mean) ** 2, 0) / sorted.length;
  const at = (q: number): number => sorted[Math.round(q * (sorted.length - 1))] ?? mean;
  return { interval: { lo: at(0.05), hi: at(0.95) }, posterior: matched(mean / 100, variance / 10_000) };
}

/** The Beta distribution with a mean and a variance; both are kept within what a Beta can have. */
export function matched(mean: number, variance: number): Beta {
  const centre = Math.min(1 - 1e-4, Math.max(1e-4, mean));
  const widest = centre * (1 - centre);
  const size = widest / Math.min(Math.max(variance, 1e-8), 0.99 * widest) - 1;
  return { alpha: centre * size, beta: (1 - centre) * size };
}
