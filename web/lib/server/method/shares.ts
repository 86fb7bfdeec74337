import { z } from 'zod';
import { funnel, funnelLimits, FUNNEL_Z, zScore } from '../statistics/funnel.ts';
import { share, wilson, type Ratio } from '../statistics/proportion.ts';
import { expectedRanks, rankSpreads } from '../statistics/rank.ts';
import { betaBinomialPrior, shrunk } from '../statistics/shrinkage.ts';

const Interval = z.object({ lo: z.number(), hi: z.number() });

/** Four agencies of very different size: in time / due. */
const AGENCIES: readonly (Ratio & { key: string })[] = [
  { key: 'A', numerator: 41, denominator: 50 },
  { key: 'B', numerator: 33, denominator: 62 },
  { key: 'C', numerator: 180, denominator: 200 },
  { key: 'D', numerator: 8, denominator: 10 },
];

export const GroupExample = z.object({
  mean: z.number(),
  strength: z.number(),
  members: z.array(
    z.object({
      key: z.string(),
      numerator: z.number(),
      denominator: z.number(),
      share: z.number(),
      wilson: Interval,
      shrunk: z.number(),
      credible: Interval,
      expected_rank: z.number(),
      rank: Interval,
    }),
  ),
});

/** Interval, shrunk share and rank interval of four agencies; null when the group tells nothing. */
export function groupExample(): z.infer<typeof GroupExample> | null {
  const prior = betaBinomialPrior(AGENCIES);
  if (prior === null) return null;
  const drawn = AGENCIES.map((agency) => ({ agency, drawn: shrunk(agency, prior) }));
  const contenders = drawn.map(({ agency, drawn: { posterior } }) => ({ key: agency.key, posterior }));
  const expected = expectedRanks(contenders);
  const spreads = new Map(rankSpreads(contenders).map((spread) => [spread.key, spread]));
  return {
    mean: prior.mean,
    strength: prior.strength,
    members: drawn.map(({ agency, drawn: { share: pulled, interval } }, at) => ({
      ...agency,
      share: share(agency) ?? 0,
      wilson: wilson(agency),
      shrunk: pulled,
      credible: interval,
      expected_rank: expected[at] ?? 0,
      rank: { lo: spreads.get(agency.key)?.lo ?? 0, hi: spreads.get(agency.key)?.hi ?? 0 },
    })),
  };
}

const TARGET = 0.8;
/** A funnel is drawn at these sizes. */
const SIZES = [30, 40, 50, 62, 80, 100, 140, 200];
const SPREAD = 4;

export const FunnelExample = z.object({
  target: z.number(),
  limits: z.array(z.object({ n: z.number(), warning: Interval, alarm: Interval })),
  points: z.array(
    z.object({ numerator: z.number(), denominator: z.number(), share: z.number(), z: z.number() }),
  ),
  phi: z.number(),
  widened: Interval.describe('99.8 % limits of the second point when phi holds'),
});

/** Limits of what is ordinary around 80 %, two agencies among them, and what over-dispersion does to the limits. */
export function funnelExample(): z.infer<typeof FunnelExample> {
  const none = { lo: 0, hi: 1 };
  const [inside, outside] = AGENCIES;
  const points = [inside, outside].flatMap((ratio) => {
    const score = ratio && zScore(ratio, TARGET);
    return ratio && typeof score === 'number'
      ? [{ numerator: ratio.numerator, denominator: ratio.denominator, share: share(ratio) ?? 0, z: score }]
      : [];
  });
  return {
    target: TARGET,
    limits: SIZES.map((n) => {
      const { warning, alarm } = funnel(TARGET, n);
      return { n, warning: warning ?? none, alarm: alarm ?? none };
    }),
    points,
    phi: SPREAD,
    widened: funnelLimits(TARGET, outside?.denominator ?? 0, FUNNEL_Z.alarm, 0.001, SPREAD) ?? none,
  };
}
