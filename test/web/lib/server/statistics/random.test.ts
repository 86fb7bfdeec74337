import { expect, test } from 'vitest';
import { betaCdf } from '../../../../../web/lib/server/statistics/distribution.ts';
import { betaFrom, seedOf, uniformFrom } from '../../../../../web/lib/server/statistics/random.ts';

test('the same seed draws the same, another seed something else', () => {
  const [one, same, other] = [uniformFrom(7), uniformFrom(7), uniformFrom(8)];
  const first = Array.from({ length: 5 }, one);
  expect(Array.from({ length: 5 }, same)).toEqual(first);
  expect(Array.from({ length: 5 }, other)).not.toEqual(first);
});

test('names and seeds both count', () => {
  const seeds = [seedOf('kab-61.05', 1), seedOf('kab-61.06', 1), seedOf('kab-61.05', 2)];
  expect(new Set(seeds).size).toBe(3);
});

test.each([
  [0.5, 0.5],
  [0.3, 4],
  [1, 1],
  [41.5, 9.5],
  [800, 200],
])('draws from Beta(%d, %d) follow its distribution (Kolmogorov-Smirnov)', (alpha, beta) => {
  const draw = betaFrom(alpha, beta, 11);
  const n = 20_000;
  const sorted = Float64Array.from({ length: n }, draw).sort();
  const gap = sorted.reduce(
    (most, x, at) => Math.max(most, Math.abs(betaCdf(x, { alpha, beta }) - (at + 0.5) / n)),
    0,
  );
  // 0.1 % critical value 1.95 / sqrt(n).
  expect(gap).toBeLessThan(1.95 / Math.sqrt(n));
});
