import type { Member, Ranking } from './ranking.ts';

/** What may be concluded from a ranking, each a fact with its numbers; the words are chosen by the page. */
export interface Findings {
  counts: { above: number; same: number; below: number };
  /** Units whose bare share looks worse than the group, however wide their interval. */
  apparent: number;
  /** The member of the lower tier with most reports beyond what the share of the group would give. */
  excess: { member: Member; reports: number } | null;
  /** Units that 95 % intervals would set apart even if all were alike. */
  chance: number;
}

/** Null when no member can be ranked: then nothing may be concluded. */
export function findingsOf({ ranked, group }: Pick<Ranking, 'ranked' | 'group'>): Findings | null {
  const reference = group.share;
  if (reference === null) return null;
  const count = (tier: Member['tier']): number => ranked.filter((member) => member.tier === tier).length;
  const beyond = (member: Member): number => Math.abs(member.numerator - reference * member.denominator);
  const worst = ranked
    .filter((member) => member.tier === 'below')
    .toSorted((a, b) => beyond(b) - beyond(a))
    .at(0);
  return {
    counts: { above: count('above'), same: count('same'), below: count('below') },
    apparent: group.apparently_below,
    excess: worst === undefined ? null : { member: worst, reports: Math.round(beyond(worst)) },
    chance: Math.round(0.05 * ranked.length),
  };
}
