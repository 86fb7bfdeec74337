import { expect, test } from 'vitest';
import { standings } from '../../../../web/lib/server/standings.ts';
import { findingsOf } from '../../../../web/routes/peringkat/findings.ts';
import type { Ranking } from '../../../../web/routes/peringkat/ranking.ts';

const ON_TIME = { id: 'on_time', better: 'higher', over: 'sum' } as const;

/** A ranking of members a, b, c … with these ratios; what findings do not read is left out. */
function ranking(...ratios: [number, number][]): Pick<Ranking, 'group' | 'ranked'> {
  const members = ratios.map((_, at) => ({ entity: String(at), name: `Kab. ${at}`, context: null }));
  const totals = ratios.map(([numerator, denominator], at) => ({
    entity: String(at),
    indicator: ON_TIME.id,
    numerator,
    denominator,
  }));
  const { group, ranked } = standings({
    indicator: ON_TIME,
    indicators: [ON_TIME],
    members,
    totals,
    quarters: [],
    trend_length: 8,
  });
  return { group, ranked: ranked.map((member) => ({ ...member, adjusted: null })) };
}

test('counts per tier, and the member that is furthest below in reports, not in percent', () => {
  const findings = findingsOf(ranking([950, 1000], [600, 1000], [10, 40], [25, 31]));
  expect(findings?.counts).toEqual({ above: 1, same: 1, below: 2 });
  expect(findings?.apparent).toBe(2);
  expect(findings?.excess?.member.entity).toBe('1');
  // Group 1585 / 2071; 600 of 1000 is 165 fewer than the share of the group would give.
  expect(findings?.excess?.reports).toBe(165);
});

test('chance: one in twenty', () => {
  const alike = Array.from({ length: 60 }, (): [number, number] => [40, 50]);
  expect(findingsOf(ranking(...alike))).toEqual({
    counts: { above: 0, same: 60, below: 0 },
    apparent: 0,
    excess: null,
    chance: 3,
  });
});

test('nothing is concluded when nobody can be ranked', () => {
  expect(findingsOf(ranking([5, 9], [20, 29]))).toBeNull();
});
