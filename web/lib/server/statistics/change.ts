import { betaCdf, logBeta, type Beta } from './distribution.ts';
import type { Ratio } from './proportion.ts';

/** Standard deviations the integral covers on either side; beyond it less than 1e-12 is left. */
const REACH = 8;
/** How far an exponential tail is followed before it is worth nothing (e^-30). */
const TAIL = 30;
const STEPS_PER_SD = 8;
const MOST_STEPS = 4000;

/**
 * Expectation of f under a Beta distribution, by the trapezoid rule on the log-odds scale: there the density
 * x^a (1 - x)^b / B(a, b) is smooth with exponential tails for any a, b > 0, so that the rule converges geometrically.
 */
function expectation({ alpha, beta }: Beta, f: (x: number) => number): number {
  const centre = Math.log(alpha / beta);
  const sd = Math.sqrt(1 / alpha + 1 / beta);
  const from = Math.max(-700, centre - REACH * sd - TAIL / alpha);
  const to = Math.min(700, centre + REACH * sd + TAIL / beta);
  const steps = Math.min(MOST_STEPS, Math.ceil((to - from) / Math.min(0.25, sd / STEPS_PER_SD)));
  const width = (to - from) / steps;
  const norm = logBeta({ alpha, beta });
  let sum = 0;
  let mass = 0;
  for (let at = 0; at <= steps; at++) {
    const t = from + at * width;
    // ln x and ln(1 - x) of x = 1 / (1 + e^-t), without losing the small one.
    const logX = -Math.log1p(Math.exp(-t));
    const density = Math.exp(alpha * logX + beta * (logX - t) - norm);
    if (density < 1e-14) continue;
    sum += density * f(Math.exp(logX));
    mass += density;
  }
  // Dividing by the mass found takes out what the rule and logBeta lose together.
  return mass === 0 ? f(alpha / (alpha + beta)) : sum / mass;
}

/** P(first > second + margin) for two independent shares. */
export function probabilityAbove(first: Beta, second: Beta, margin = 0): number {
  return expectation(second, (x) => 1 - betaCdf(x + margin, first));
}

/** Posterior of a share under the Jeffreys prior: Beta(x + 1/2, n - x + 1/2). */
function jeffreysPosterior({ numerator, denominator }: Ratio): Beta {
  return { alpha: numerator + 0.5, beta: denominator - numerator + 0.5 };
}

/**
 * Probability that a share has dropped by more than `margin` (0..1) from one period to the next, by Jeffreys
 * posteriors integrated numerically. Null when either period has no case.
 */
export function probabilityOfDrop(before: Ratio, now: Ratio, margin = 0): number | null {
  if (before.denominator === 0 || now.denominator === 0) return null;
  return probabilityAbove(jeffreysPosterior(before), jeffreysPosterior(now), margin);
}
