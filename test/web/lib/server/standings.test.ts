import { describe, expect, test } from 'vitest';
import { standings } from '../../../../web/lib/server/standings.ts';
import type { Evidence } from '../../../../web/lib/server/standings.ts';
import type { Total } from '../../../../web/lib/server/standing.ts';

const ON_TIME = { id: 'on_time', better: 'higher', over: 'sum' } as const;
const BACKLOG = { id: 'backlog', better: 'lower', over: 'latest' } as const;

function evidence(totals: [string, string, number, number][], chosen: Evidence['indicator']): Evidence {
  const entities = [...new Set(totals.map(([entity]) => entity))];
  return {
    indicator: chosen,
    indicators: [ON_TIME, BACKLOG],
    members: entities.map((entity) => ({ entity, name: `Kab. ${entity}`, context: null })),
    totals: totals
      .filter(([, , , denominator]) => denominator > 0)
      .map(([entity, indicator, numerator, denominator]): Total => ({
        entity,
        indicator,
        numerator,
        denominator,
      })),
    quarters: [
      { entity: 'a', quarter: 0, numerator: 9, denominator: 10 },
      { entity: 'a', quarter: 2, numerator: 9, denominator: 9 },
    ],
    trend_length: 4,
  };
}

const GROUP: [string, string, number, number][] = [
  ['a', 'on_time', 95, 100],
  ['b', 'on_time', 40, 100],
  ['c', 'on_time', 24, 30],
  ['d', 'on_time', 20, 29],
  ['e', 'on_time', 7, 9],
  ['f', 'on_time', 0, 0],
];

describe('higher is better', () => {
  const { group, ranked, shelf } = standings(evidence(GROUP, ON_TIME));

  test('the group is the ranked members taken together', () => {
    expect(group).toMatchObject({
      members: 6,
      ranked: 3,
      numerator: 159,
      denominator: 230,
      apparently_below: 1,
    });
    expect(group.share).toBeCloseTo(159 / 230, 12);
    expect(group.quartiles?.map((value) => value.toFixed(6))).toEqual(['0.600000', '0.800000', '0.875000']);
  });

  test('tiers need the whole interval on one side', () => {
    expect(ranked.map(({ entity, tier }) => [entity, tier])).toEqual([
      ['a', 'above'],
      ['c', 'same'],
      ['b', 'below'],
    ]);
  });

  test('members below 30 keep no tier; below 10 no share and no interval', () => {
    const [none, counts, small] = shelf.map(({ members }) => members[0]);
    expect(none).toMatchObject({ entity: 'f', denominator: 0, share: null, interval: null });
    expect(counts).toMatchObject({ entity: 'e', numerator: 7, denominator: 9, share: null, interval: null });
    expect(small).toMatchObject({ entity: 'd', share: 20 / 29 });
    expect(small?.interval).not.toBeNull();
  });

  test('ranked and shelved members add up to the group', () => {
    const shelved = shelf.reduce((sum, { members }) => sum + members.length, 0);
    expect(ranked.length + shelved).toBe(group.members);
  });

  test('every ranked member has a trend, widened until it has ten', () => {
    expect(ranked[0]?.trend).toEqual({ quarters: 4, shares: [18 / 19] });
    expect(ranked[1]?.trend.shares).toEqual([null, null, null, null]);
  });

  test('cells are stepped against the median of members with 30 or more', () => {
    const steps = ranked.map((member) => [member.entity, member.cells.map((cell) => cell.step)]);
    expect(Object.fromEntries(steps)).toEqual({ a: [7, null], b: [1, null], c: [4, null] });
  });
});

test('lower is better: the smallest share leads and indigo means small', () => {
  const totals = GROUP.map(([entity, , x, n]): [string, string, number, number] => [entity, 'backlog', x, n]);
  const { ranked, group } = standings(evidence(totals, BACKLOG));
  expect(ranked.map(({ entity, tier }) => [entity, tier])).toEqual([
    ['b', 'above'],
    ['c', 'same'],
    ['a', 'below'],
  ]);
  expect(ranked.map(({ cells }) => cells[1]?.step)).toEqual([7, 4, 1]);
  expect(group.apparently_below).toBe(2);
});

test('a group in which nobody can be ranked has no share to compare with', () => {
  const { group, ranked, shelf } = standings(evidence(GROUP.slice(3), ON_TIME));
  expect(group).toMatchObject({ members: 3, ranked: 0, share: null, quartiles: null });
  expect(ranked).toEqual([]);
  expect(shelf.map(({ members }) => members.length)).toEqual([1, 1, 1]);
});
