import { z } from 'zod';
import { STEPS } from './statistics/deviation.ts';
import { BASES, TIERS } from './statistics/tier.ts';

const count = z.number().int().nonnegative();
const portion = z.number().min(0).max(1);

/** A share as it travels: never the quotient alone. */
const ratio = { numerator: count, denominator: count };

/** A member of a peer group, with or without anything counted. */
export const Member = z.object({
  entity: z.string(),
  name: z.string(),
  context: z.string().nullable().describe('province, or the agency of a work unit; null for national bodies'),
});
export type Member = z.infer<typeof Member>;

/** Numerator and denominator of one member on one indicator over the period. */
export const Total = z.object({ entity: z.string(), indicator: z.string(), ...ratio });
export type Total = z.infer<typeof Total>;

/** The same over one quarter of the trend. */
export const QuarterTotal = z.object({
  entity: z.string(),
  quarter: count.describe('0 is the oldest'),
  ...ratio,
});
export type QuarterTotal = z.infer<typeof QuarterTotal>;

/** One indicator of one member as the reader may see it. */
export const Cell = z.object({
  indicator: z.string(),
  ...ratio,
  base: z.enum(BASES),
  share: portion.nullable().describe('null below n 10'),
  step: z
    .literal(STEPS)
    .nullable()
    .describe('distance from the median of the group, 1 far worse to 7 far better; null below n 30'),
});
export type Cell = z.infer<typeof Cell>;

/** Shares over time, the oldest first, at the finest grain at which every point has n 10 or more. */
export const Trend = z.object({
  quarters: z.literal([1, 2, 4]).describe('quarters per point; 1 also when no grain is wide enough'),
  shares: z.array(portion.nullable()).describe('null where n is below 10'),
});
export type Trend = z.infer<typeof Trend>;

/** One member with its value, its certainty and its trend. */
export const Standing = Member.extend({
  ...ratio,
  base: z.enum(BASES).describe('what n allows: none 0, counts 1-9, small 10-29, full 30 or more'),
  share: portion.nullable().describe('numerator / denominator; null below n 10'),
  interval: z
    .object({ lo: portion, hi: portion })
    .nullable()
    .describe('Wilson 95 % interval; null below n 10'),
  tier: z
    .enum(TIERS)
    .nullable()
    .describe(
      'above (better) or below only with the whole interval on that side; same = not distinguishable',
    ),
  trend: Trend,
  cells: z.array(Cell).describe('all indicators, in the order of the page'),
});
export type Standing = z.infer<typeof Standing>;

/** The peer group as one: what ranked members are compared with. */
export const Group = z.object({
  ...ratio,
  members: count,
  ranked: count.describe('members with 30 or more; numerator and denominator are summed over them'),
  share: portion.nullable(),
  quartiles: z
    .tuple([portion, portion, portion])
    .nullable()
    .describe('lower quartile, median and upper quartile of the shares of ranked members'),
  apparently_below: count.describe('ranked members whose bare share is on the worse side of the group'),
});
export type Group = z.infer<typeof Group>;

/** A member of which too little is known: counted, perhaps faded, never ranked. */
export const Shelved = Standing.omit({ tier: true, trend: true, cells: true });
export type Shelved = z.infer<typeof Shelved>;

/** A peer group in tiers and, beside them, those whom nothing may be said of. */
export const Standings = z.object({
  group: Group,
  ranked: z.array(Standing).describe('tier by tier, the best share first'),
  shelf: z
    .array(z.object({ base: z.enum(['none', 'counts', 'small']), members: z.array(Shelved) }))
    .describe('members without a rank by reason; ranked and shelved members add up to group.members'),
});
export type Standings = z.infer<typeof Standings>;
