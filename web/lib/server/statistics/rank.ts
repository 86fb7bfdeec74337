import { probabilityAbove } from './change.ts';
import type { Beta } from './distribution.ts';
import { betaFrom, seedOf } from './random.ts';

/** A member of a group with what is known of its share. */
export interface Contender {
  /** Stable name; its draws depend on it and on the seed alone. */
  key: string;
  posterior: Beta;
}

/** Where a member may stand among all: 1 is best. */
export interface RankSpread {
  key: string;
  median: number;
  /** 5 % and 95 % of the draws. */
  lo: number;
  hi: number;
  /** Mean rank. */
  expected: number;
  /** Probability of a place in the best quarter (at least one place). */
  top_quartile: number;
}

/** How the draws are made. */
export interface Drawing {
  draws?: number;
  seed?: number;
  better?: 'higher' | 'lower';
}

/** Draws ranked at a time: keeps the working set small however many are asked for. */
const BLOCK = 500;

/**
 * Uncertainty of ranks (Goldstein & Spiegelhalter 1996): each member's share is drawn from its posterior, every draw is
 * ranked, and the ranks are counted. 10,000 draws unless said otherwise; same seed, same answer, in the order given and
 * whatever that order is. Empty for an empty group.
 */
export function rankSpreads(contenders: readonly Contender[], options: Drawing = {}): RankSpread[] {
  const { draws = 10_000, seed = 1, better = 'higher' } = options;
  const k = contenders.length;
  const sign = better === 'higher' ? -1 : 1;
  const sources = contenders.map(({ key, posterior: { alpha, beta } }) =>
    betaFrom(alpha, beta, seedOf(key, seed)),
  );
  const counts = new Uint32Array(k * k);
  const block = new Float64Array(k * BLOCK);
  const sorted = new Float64Array(k);
  for (let done = 0; done < draws; done += BLOCK) {
    const rows = Math.min(BLOCK, draws - done);
    sources.forEach((draw, member) => {
      for (let row = 0; row < rows; row++) block[row * k + member] = sign * draw();
    });
    for (let row = 0; row < rows; row++) countRanks(block.subarray(row * k, row * k + k), sorted, counts);
  }
  return contenders.map(({ key }, member) => ({
    key,
    ...spreadOf(counts.subarray(member * k, member * k + k), draws),
  }));
}

/** Adds one draw of all members to the counts of member x rank; equal values share the better rank. */
function countRanks(values: Float64Array, sorted: Float64Array, counts: Uint32Array): void {
  const k = values.length;
  sorted.set(values);
  sorted.sort();
  for (let member = 0; member < k; member++) {
    const value = values[member] ?? 0;
    let lo = 0;
    let hi = k - 1;
    while (lo < hi) {
      const middle = (lo + hi) >>> 1;
      if ((sorted[middle] ?? 0) < value) lo = middle + 1;
      else hi = middle;
    }
    const at = member * k + lo;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function spreadOf(counts: Uint32Array, draws: number): Omit<RankSpread, 'key'> {
  const quartile = Math.max(1, Math.floor(counts.length / 4));
  const at = (q: number): number => {
    let sum = 0;
    return counts.findIndex((count) => (sum += count) >= q * draws) + 1;
  };
  return {
    median: at(0.5),
    lo: at(0.05),
    hi: at(0.95),
    expected: counts.reduce((sum, count, rank) => sum + count * (rank + 1), 0) / draws,
    top_quartile: counts.subarray(0, quartile).reduce((sum, count) => sum + count, 0) / draws,
  };
}

/**
 * Exact expected rank of each member, 1 + sum over the others of P(other > member), by numerical integration. For groups
 * of a few dozen; larger ones take the mean of the draws.
 */
export function expectedRanks(contenders: readonly Contender[]): number[] {
  return contenders.map((own) =>
    contenders
      .filter((other) => other !== own)
      .reduce((rank, other) => rank + probabilityAbove(other.posterior, own.posterior), 1),
  );
}
