import jStat from 'jstat';

/** Beta distribution of a share. */
export interface Beta {
  alpha: number;
  beta: number;
}

/** Gamma distribution of a rate. */
export interface Gamma {
  shape: number;
  rate: number;
}

/**
 * Above this smaller parameter the continued fraction of jstat stops before it has converged (it is 0.007 off at a
 * million trials), while the distribution is normal but for a hair of skewness, which is corrected for.
 */
const LARGE = 20_000;

/** P(X <= x) of a Beta distribution; within 2e-6 of the true value. */
export function betaCdf(x: number, { alpha, beta }: Beta): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (Math.min(alpha, beta) < LARGE) return jStat.beta.cdf(x, alpha, beta);
  const { mean, sd, skew } = momentsOf({ alpha, beta });
  const z = (x - mean) / sd;
  return clamp(normalCdf(z) - (skew / 6) * (z ** 2 - 1) * normalPdf(z));
}

/** The x with P(X <= x) = p of a Beta distribution, p within 0..1. */
export function betaQuantile(p: number, { alpha, beta }: Beta): number {
  if (Math.min(alpha, beta) < LARGE) return jStat.beta.inv(p, alpha, beta);
  const { mean, sd, skew } = momentsOf({ alpha, beta });
  const z = normalQuantile(p);
  return clamp(mean + sd * (z + (skew / 6) * (z ** 2 - 1)));
}

/** Natural logarithm of the beta function B(alpha, beta). */
export function logBeta({ alpha, beta }: Beta): number {
  return jStat.betaln(alpha, beta);
}

/** P(X <= x) of a Gamma distribution. */
export function gammaCdf(x: number, { shape, rate }: Gamma): number {
  return x <= 0 ? 0 : jStat.gamma.cdf(x, shape, 1 / rate);
}

/** The x with P(X <= x) = p of a Gamma distribution, p within 0..1. */
export function gammaQuantile(p: number, { shape, rate }: Gamma): number {
  return jStat.gamma.inv(p, shape, 1 / rate);
}

/** P(Z <= z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return jStat.normal.cdf(z, 0, 1);
}

/** The z with P(Z <= z) = p of the standard normal distribution. */
export function normalQuantile(p: number): number {
  return jStat.normal.inv(p, 0, 1);
}

function normalPdf(z: number): number {
  return jStat.normal.pdf(z, 0, 1);
}

/** P(X >= x) of the chi-square distribution with the given degrees of freedom: the p-value of a test. */
export function chiSquareTail(x: number, degrees = 1): number {
  return x <= 0 ? 1 : clamp(1 - jStat.chisquare.cdf(x, degrees));
}

/** P(X <= k) of a binomial distribution, to ten decimals. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : jStat.binomial.cdf(k, n, p);
}

/** P(X >= k) of a Poisson distribution with the given mean. */
export function poissonTail(k: number, mean: number): number {
  if (k <= 0) return 1;
  return mean === 0 ? 0 : clamp(1 - jStat.poisson.cdf(k - 1, mean));
}

function momentsOf({ alpha: a, beta: b }: Beta): { mean: number; sd: number; skew: number } {
  const sum = a + b;
  return {
    mean: a / sum,
    sd: Math.sqrt((a * b) / (sum ** 2 * (sum + 1))),
    skew: (2 * (b - a) * Math.sqrt(sum + 1)) / ((sum + 2) * Math.sqrt(a * b)),
  };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
