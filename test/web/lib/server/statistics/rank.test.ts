import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityAbove } from '../../../../../web/lib/server/statistics/change.ts';
import { expectedRanks, rankSpreads, type Contender } from '../../../../../web/lib/server/statistics/rank.ts';
import { betaBinomialPrior, posteriorOf } from '../../../../../web/lib/server/statistics/shrinkage.ts';
import { groupByRank } from '../../../../../web/lib/server/statistics/tier.ts';
import { someRatio } from './draws.ts';

const RATIOS = { A: [41, 50], B: [33, 62], C: [180, 200], D: [8, 10] } as const;
const ratios = Object.entries(RATIOS).map(([key, [numerator, denominator]]) => ({
  key,
  numerator,
  denominator,
}));
const prior = betaBinomialPrior(ratios);
const group: Contender[] = ratios.map((each) => ({ key: each.key, posterior: posteriorOf(each, prior) }));

describe('the worked group, domain.md 3.3 (g)', () => {
  test('expected ranks', () =>
    expect(expectedRanks(group).map((rank) => rank.toFixed(3))).toEqual([
      '2.415',
      '3.971',
      '1.264',
      '2.350',
    ]));

  test.each([
    ['C', 'A', 3, '0.930'],
    ['A', 'B', 4, '0.9994'],
    ['D', 'A', 3, '0.484'],
  ])('P(%s > %s)', (first, second, digits, expected) => {
    const of = (key: string) => group.find((each) => each.key === key)?.posterior ?? { alpha: 0, beta: 0 };
    expect(probabilityAbove(of(first), of(second)).toFixed(digits)).toBe(expected);
  });

  test('5 to 95 % of the drawn ranks, and the groups that follow', () => {
    const spreads = rankSpreads(group);
    expect(spreads.map(({ key, lo, hi }) => `${key} ${lo}-${hi}`)).toEqual([
      'A 1-3',
      'B 4-4',
      'C 1-2',
      'D 1-3',
    ]);
    expect(spreads.map((spread) => groupByRank(spread, 4))).toEqual([
      'belum_dapat_dibedakan',
      'bawah',
      'atas',
      'belum_dapat_dibedakan',
    ]);
  });

  test('the draws keep close to the exact expectation', () => {
    const exact = expectedRanks(group);
    for (const [at, { expected }] of rankSpreads(group).entries())
      expect(Math.abs(expected - (exact[at] ?? 0))).toBeLessThan(0.03);
  });

  test('where less is better, the order turns round', () => {
    const spreads = rankSpreads(group, { better: 'lower' });
    expect(spreads.map(({ key, lo, hi }) => `${key} ${lo}-${hi}`)).toEqual([
      'A 2-4',
      'B 1-1',
      'C 3-4',
      'D 2-4',
    ]);
  });
});

describe('edges', () => {
  test('nobody', () => expect(rankSpreads([])).toEqual([]));
  test('alone is first', () =>
    expect(rankSpreads(group.slice(0, 1))).toEqual([
      { key: 'A', median: 1, lo: 1, hi: 1, expected: 1, top_quartile: 1 },
    ]));
  test('another seed draws otherwise, the same seed alike', () => {
    expect(rankSpreads(group, { seed: 5 })).toEqual(rankSpreads(group, { seed: 5 }));
    expect(rankSpreads(group, { seed: 5 })).not.toEqual(rankSpreads(group, { seed: 6 }));
  });
  test('draws that do not fill a block', () => {
    const ranks = rankSpreads(group, { draws: 7 });
    expect(ranks.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(10, 9);
  });
});

test('members are drawn by name: the order in the list changes nothing', () =>
  fc.assert(
    fc.property(fc.array(someRatio, { minLength: 1, maxLength: 12 }), (list) => {
      const some = list.map((ratio, at) => ({ key: `m${at}`, posterior: posteriorOf(ratio, null) }));
      const forth = rankSpreads(some, { draws: 200 });
      const back = rankSpreads(some.toReversed(), { draws: 200 });
      expect(back.toReversed()).toEqual(forth);
      const total = forth.reduce((sum, { expected }) => sum + expected, 0);
      expect(total).toBeCloseTo((some.length * (some.length + 1)) / 2, 6);
    }),
    { numRuns: 30 },
  ));
