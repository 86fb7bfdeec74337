import { expect, it } from 'vitest';
import { quality } from '../../../../../web/lib/server/scores/quality.ts';
import { WORKED } from './evidence.ts';

const PRIOR = { mean: 0.55, strength: 10, rho: 1 / 11 };

it('I4 is 68.54 for Q .55, R .12 and a shrunk rating of 3.9286', () => {
  const { score } = quality(WORKED.quality, PRIOR);
  expect(score.terms[2]?.value).toBeCloseTo(3.9286, 4);
  expect(score.score).toBeCloseTo(68.54, 2);
});

it('leaves the rating out below ten answers', () => {
  const rated = (n: number): number | null | undefined =>
    quality({ ...WORKED.quality, rating: { numerator: 5 * n, denominator: n } }, PRIOR).score.terms[2]?.value;
  expect(rated(9)).toBeNull();
  expect(rated(10)).toBeCloseTo(4.25, 10);
});

it('draws a few closings towards the peer group', () => {
  const few = { numerator: 1, denominator: 1 };
  expect(quality({ ...WORKED.quality, substantive: few }, PRIOR).score.terms[0]?.value).toBeCloseTo(
    6.5 / 11,
    10,
  );
});

it('is faded at 29 mature closings and full at 30', () => {
  const base = (n: number): string =>
    quality({ ...WORKED.quality, substantive: { numerator: n, denominator: n } }, PRIOR).score.base;
  expect([base(0), base(9), base(10), base(29), base(30)]).toEqual([
    'none',
    'counts',
    'small',
    'small',
    'full',
  ]);
});
