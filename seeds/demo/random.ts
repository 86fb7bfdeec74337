/** Seeded randomness: the same key gives the same sequence on every machine. */

/** sfc32, keyed by integers and reused: `key` starts a new sequence without allocating. */
export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 1;

  constructor(...key: number[]) {
    this.key(...key);
  }

  /** Starts the sequence that belongs to the given integers. */
  key(...key: number[]): this {
    this.#a = 0x9e3779b9;
    this.#b = 0x243f6a88;
    this.#c = 0xb7e15162;
    this.#d = 1;
    for (const part of key) {
      this.#a ^= Math.imul(part | 0, 0x85ebca6b);
      this.#c ^= Math.imul((part / 2 ** 32) | 0, 0xc2b2ae35);
      for (let round = 0; round < 4; round++) this.#step();
    }
    for (let round = 0; round < 8; round++) this.#step();
    return this;
  }

  #step(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** Uniform in [0, 1). */
  next(): number {
    return this.#step() / 2 ** 32;
  }

  /** Uniform integer in [low, high]. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  normal(): number {
    return probit((this.#step() + 0.5) / 2 ** 32);
  }

  /** Lognormal by its median; `spread` is the standard deviation of the logarithm. */
  lognormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  /** Item drawn with the chances of `weigh`. */
  draw<T>(urn: Urn<T>): T {
    const target = this.next() * urn.total;
    let low = 0;
    let high = urn.reach.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((urn.reach[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    const item = urn.items[low];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  }
}

/** Items with cumulative weights, for `Random.draw`. */
export interface Urn<T> {
  items: readonly T[];
  reach: Float64Array;
  total: number;
}

/** Urn in which each item weighs what `weight` says; items of weight 0 are never drawn. */
export function weigh<T>(items: readonly T[], weight: (item: T) => number): Urn<T> {
  const kept = items.filter((item) => weight(item) > 0);
  const reach = new Float64Array(kept.length);
  let total = 0;
  kept.forEach((item, i) => {
    total += weight(item);
    reach[i] = total;
  });
  return { items: kept, reach, total };
}

/** Inverse of the standard normal distribution (Acklam's approximation, error below 1.2e-9 relative). */
export function probit(p: number): number {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  const above =
    ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
    2.506628277459239;
  const below =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1;
  return (above * q) / below;
}

function tail(q: number): number {
  const above =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
    2.938163982698783;
  const below =
    (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q +
    1;
  return above / below;
}
