import { expect, it } from 'vitest';
import { matched } from '../../../../../web/lib/server/scores/spread.ts';

it('matches a Beta by mean and variance', () => {
  const { alpha, beta } = matched(0.6, 0.01);
  expect(alpha / (alpha + beta)).toBeCloseTo(0.6, 12);
  expect((alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1))).toBeCloseTo(0.01, 12);
});

it('stays a distribution where nothing varies or everything does', () => {
  for (const [mean, variance] of [
    [0.5, 0],
    [0, 0],
    [1, 0.5],
    [0.5, 1],
  ] as const) {
    const { alpha, beta } = matched(mean, variance);
    expect(Math.min(alpha, beta)).toBeGreaterThan(0);
    expect(Number.isFinite(alpha + beta)).toBe(true);
  }
});
