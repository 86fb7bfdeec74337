import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { Months } from '../months.ts';
import { overdispersion } from '../statistics/funnel.ts';
import { pooled, share } from '../statistics/proportion.ts';
import { base } from '../statistics/tier.ts';
import { WEIGHTS, type Weights } from './composite.ts';
import { readEvidence, type Known } from './evidence.ts';
import { rankIntervals } from './ranks.ts';
import type { Asked } from './reading.ts';
import { recently } from './recent.ts';
import { rowOf, ScoreRow, type FunnelTarget } from './row.ts';
import { peersOf, scorecard, type Scorecard } from './scorecard.ts';

/** What is scored, and by which weights; null = the newest version in force. */
export interface ScoresQuery extends Asked {
  weights: Weights | null;
}

/** Why a member is not ranked: too few holdings, or fewer than four indicators that can be judged. */
export const SHELVES = ['none', 'counts', 'small', 'suku_kurang'] as const;

export const Scores = z.object({
  months: Months,
  weights: z.object({
    version: z.string().describe('what_if for weights of the asker'),
    weights: z.object({ I1: z.number(), I2: z.number(), I3: z.number(), I4: z.number(), I5: z.number() }),
  }),
  group: z.object({
    members: z.number().int(),
    ranked: z.number().int(),
    phi: z.number().nullable().describe('over-dispersion of the funnel; 1 = no more than chance'),
    on_time: z.number().nullable().describe('share on time of the whole group: middle of the funnel'),
  }),
  ranked: z.array(ScoreRow).describe('by median rank, then by composite'),
  shelf: z
    .array(z.object({ reason: z.enum(SHELVES), members: z.array(ScoreRow) }))
    .describe('members without a rank by reason; ranked and shelved members add up to group.members'),
});
export type Scores = z.infer<typeof Scores>;

/** Members scored before other requests get a turn. */
const BATCH = 20;

/**
 * I1 to I5 and IKP of every member of a group over complete or chosen months, with intervals and rank intervals. Peers
 * (prior of Q, median access) are the whole group of the country, ranks are within what is asked for. Kept per edition.
 */
export function scores(edition: Edition, query: ScoresQuery): Promise<Scores> {
  return recently(edition, `scores ${JSON.stringify(query)}`, async () => {
    const { group, agency, months, filter } = query;
    const province = group === 'unit' ? query.province : null;
    const asked: Asked = { group, agency, months, filter, province };
    const known = await recently(edition, `evidence ${JSON.stringify(asked)}`, () =>
      readEvidence(edition, asked),
    );
    return score(known, query);
  });
}

async function score(everyone: readonly Known[], query: ScoresQuery): Promise<Scores> {
  const newest = WEIGHTS.at(-1);
  if (newest === undefined) throw new Error('no weights');
  const used = query.weights === null ? newest : { version: 'what_if', weights: query.weights };
  const peers = peersOf(everyone.map(({ evidence }) => evidence));
  const members = everyone.filter(
    ({ member }) => query.province === null || member.province_code === query.province,
  );
  const cards = new Map<string, Scorecard>();
  for (const [at, { member, evidence }] of members.entries()) {
    if (at % BATCH === BATCH - 1) await setImmediate();
    cards.set(member.entity, scorecard(evidence, peers, used.weights));
  }
  const ranks = rankIntervals([...cards.values()]);
  const target = targetOf(everyone);
  const rows = members.flatMap((known) => {
    const { entity } = known.member;
    const card = cards.get(entity);
    return card === undefined ? [] : [rowOf(known, card, ranks.get(entity) ?? null, target)];
  });
  const ranked = rows.filter(({ rank }) => rank !== null).toSorted(bestFirst);
  const rest = Map.groupBy(
    rows.filter(({ rank }) => rank === null),
    shelfOf,
  );
  return {
    months: query.months,
    weights: used,
    group: {
      members: rows.length,
      ranked: ranked.length,
      phi: target?.phi ?? null,
      on_time: target?.target ?? null,
    },
    ranked,
    shelf: SHELVES.map((reason) => ({ reason, members: rest.get(reason) ?? [] })),
  };
}

function targetOf(everyone: readonly Known[]): FunnelTarget | null {
  const ratios = everyone.map(({ on_time }) => on_time).filter(({ denominator }) => denominator > 0);
  const target = share(pooled(ratios));
  return target === null ? null : { target, phi: overdispersion(ratios, target) };
}

function shelfOf({ n }: ScoreRow): (typeof SHELVES)[number] {
  const reason = base(n);
  return reason === 'full' ? 'suku_kurang' : reason;
}

function bestFirst(a: ScoreRow, b: ScoreRow): number {
  return (
    (a.rank?.median ?? 0) - (b.rank?.median ?? 0) ||
    (b.composite.score ?? 0) - (a.composite.score ?? 0) ||
    a.entity.localeCompare(b.entity)
  );
}
