import { gammaCdf, gammaQuantile, type Gamma } from './distribution.ts';
import type { Interval } from './proportion.ts';

/** Reports per 100,000 residents and year before anything is known: mean 20, worth one twentieth of a unit of exposure. */
export const ADOPTION_PRIOR: Gamma = { shape: 1, rate: 1 / 20 };

/** A rate drawn towards its prior, with what was simply counted beside it. */
export interface Adoption {
  raw: number;
  rate: number;
  interval: Interval;
  posterior: Gamma;
}

/** Members a class of residents must have before its median is a norm. */
export const LEAST_PEERS = 5;

/** Upper bounds of the classes of residents within which adoption is compared; a bound opens the next class. */
const CLASS_BOUNDS = [100_000, 250_000, 500_000, 1_000_000];

/** Class of residents, from 1 (under 100,000) to 5 (1 million and more); provinces are compared with all provinces. */
export function populationClass(population: number): number {
  return CLASS_BOUNDS.filter((bound) => population >= bound).length + 1;
}

/** Residents watched over months as exposure in 100,000 residents times years. */
export function exposure(population: number, months: number): number {
  return (population / 100_000) * (months / 12);
}

/**
 * Gamma-Poisson rate per unit of exposure: posterior Gamma(shape + y, rate + E), mean and equal-tailed 95 % interval.
 * Null without exposure: a region nobody watched has no rate.
 */
export function adoption(reports: number, watched: number, prior: Gamma = ADOPTION_PRIOR): Adoption | null {
  if (watched <= 0) return null;
  const posterior = { shape: prior.shape + reports, rate: prior.rate + watched };
  return {
    raw: reports / watched,
    rate: posterior.shape / posterior.rate,
    interval: { lo: gammaQuantile(0.025, posterior), hi: gammaQuantile(0.975, posterior) },
    posterior,
  };
}

/** Probability that the rate lies below a limit; null without exposure. */
export function probabilityRateBelow(
  limit: number,
  reports: number,
  watched: number,
  prior: Gamma = ADOPTION_PRIOR,
): number | null {
  const found = adoption(reports, watched, prior);
  return found === null ? null : gammaCdf(limit, found.posterior);
}
