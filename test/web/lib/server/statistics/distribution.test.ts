import { describe, expect, test } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  binomialCdf,
  chiSquareTail,
  gammaCdf,
  gammaQuantile,
  normalCdf,
  normalQuantile,
  poissonTail,
} from '../../../../../web/lib/server/statistics/distribution.ts';

// Expected values from SciPy 1.17.1.
test.each([
  [0.75973541, 41.5, 9.5, 0.15907885071910893],
  [0.027263469, 0.5, 30.5, 0.8040667287577251],
  [0.77441315, 800.5, 200.5, 0.02522247068662768],
  [0.80460874, 24000.5, 6000.5, 0.9777204730644314],
  [0.018677846, 19000.5, 980000.5, 0.005994208179976218],
  [0.7989997, 800000.5, 200000.5, 0.006255655888381856],
  [0.80012646, 8000000.5, 2000000.5, 0.8413426364534349],
  [0.0029565905, 30000.5, 10000000.5, 0.0224390021021766],
])('P(X <= %d) of Beta(%d, %d)', (x, alpha, beta, expected) =>
  expect(betaCdf(x, { alpha, beta })).toBeCloseTo(expected, 5),
);

test.each([
  [0.025, 41.5, 9.5, 0.6971952218073791],
  [0.975, 0.5, 30.5, 0.07967817381725999],
  [0.001, 800.5, 200.5, 0.7589833915575106],
  [0.975, 24000.5, 6000.5, 0.8044972740111206],
  [0.025, 800000.5, 200000.5, 0.7992151467785964],
  [0.9, 30000.5, 10000000.5, 0.0030131953750435676],
])('%d quantile of Beta(%d, %d)', (p, alpha, beta, expected) =>
  expect(betaQuantile(p, { alpha, beta }) / expected).toBeCloseTo(1, 6),
);

describe('the others', () => {
  test('gamma', () => {
    expect(gammaCdf(6, { shape: 51, rate: 8.45 })).toBeCloseTo(0.5018469554575196, 9);
    expect(gammaQuantile(0.025, { shape: 51, rate: 8.45 })).toBeCloseTo(4.493828383229676, 9);
    expect(gammaCdf(0, { shape: 1, rate: 1 })).toBe(0);
  });

  test('normal', () => {
    expect(normalCdf(-5.27)).toBeCloseTo(6.821187941186243e-8, 15);
    expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 9);
  });

  test('chi-square', () => {
    expect(chiSquareTail(3.841458820694124)).toBeCloseTo(0.05, 9);
    expect(chiSquareTail(9.5, 4)).toBeCloseTo(0.04974724741794365, 9);
    expect([chiSquareTail(0), chiSquareTail(1e6)]).toEqual([1, 0]);
  });

  test('binomial', () => {
    expect(binomialCdf(20, 29, 0.8)).toBeCloseTo(0.10838167222642732, 9);
    expect([binomialCdf(-1, 5, 0.5), binomialCdf(5, 5, 0.5)]).toEqual([0, 1]);
  });

  test('Poisson', () => {
    expect(poissonTail(3, 0.5)).toBeCloseTo(0.014387677966970684, 9);
    expect([poissonTail(0, 2), poissonTail(1, 0)]).toEqual([1, 0]);
  });
});
