/** Uniform draws within 0..1, never 0; the same seed always gives the same ones (mulberry32). */
export function uniformFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** A seed from a name, so that each member of a group has draws of its own whatever its place in the list (FNV-1a). */
export function seedOf(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
}

/** Standard normal draws by the polar method (Marsaglia & Bray 1964). */
function normalFrom(uniform: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * factor;
      return u * factor;
    }
  };
}

/** Draws of ln G, G Gamma distributed with a shape and rate 1 (Marsaglia & Tsang 2000; boosted below shape 1). */
function logGammaFrom(shape: number, uniform: () => number, normal: () => number): () => number {
  const boost = shape < 1;
  const d = (boost ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return () => {
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0 || Math.log(uniform()) > 0.5 * x * x + d - d * v + d * Math.log(v)) continue;
      const log = Math.log(d * v);
      return boost ? log + Math.log(uniform()) / shape : log;
    }
  };
}

/** Draws from Beta(alpha, beta); on the log scale, so that tiny parameters do not end in 0 / 0. */
export function betaFrom(alpha: number, beta: number, seed: number): () => number {
  const uniform = uniformFrom(seed);
  const normal = normalFrom(uniform);
  const first = logGammaFrom(alpha, uniform, normal);
  const second = logGammaFrom(beta, uniform, normal);
  return () => 1 / (1 + Math.exp(second() - first()));
}
