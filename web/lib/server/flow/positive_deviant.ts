import { MINIMUM_N } from '../../../../pipeline/contract.ts';
import { standardised, type Standardised } from '../statistics/casemix.ts';
import { quantile } from '../statistics/deviation.ts';
import { FUNNEL_Z, funnelLimits, overdispersion, zScore } from '../statistics/funnel.ts';
import { pooled, share, type Interval, type Ratio } from '../statistics/proportion.ts';
import { betaBinomialPrior, shrunk } from '../statistics/shrinkage.ts';

/** Reports of one kind (class and category) that an agency answers for: how many were due, how many on time. */
export interface Stratum extends Ratio {
  kind: string;
}

/** An agency with its reports by kind. */
export interface Performer {
  id: string;
  strata: readonly Stratum[];
}

/** An agency against its peers, were each kind of report treated as the peers treat it. */
export interface Standing extends Ratio {
  id: string;
  /** Raw share. */
  share: number;
  /** Observed against expected from its mix of kinds. */
  standardised: Standardised;
  /** Case-mix adjusted share, at most 1. */
  adjusted: number;
  /** Adjusted share drawn towards the group, and its 90 % interval. */
  shrunk: { share: number; interval: Interval };
  /** Upper 99.8 % funnel limit around the share its mix leads to expect. */
  limit: number;
  /** Rules by which it is better than its mix and its peers lead to expect. */
  rules: ('corong' | 'susut')[];
}

/** A group and those of its members with enough reports, the best adjusted share first. */
export interface Group {
  overall: number;
  /** Over-dispersion of the group; 1 = chance alone. */
  phi: number;
  /** Third quartile of the shrunk shares. */
  p75: number;
  members: Standing[];
}

/** Members with enough reports below which a group has no upper quarter to speak of. */
const SMALLEST_GROUP = 5;

/**
 * Judges the agencies of one group by their case-mix adjusted shares. A positive deviant has at least 30 reports and
 * lies above the 99.8 % funnel limit around what its mix leads to expect (rule corong), or the lower bound of its shrunk share lies above the
 * third quartile of its peers (rule susut). Null when fewer than five members have 30 reports.
 */
export function judgeGroup(performers: readonly Performer[]): Group | null {
  const references = referencesOf(performers);
  const overall = share(pooled(performers.flatMap(({ strata }) => strata)));
  if (overall === null) return null;
  const adjusted = performers.flatMap((performer) => adjust(performer, references, overall));
  const large = adjusted.filter(({ denominator }) => denominator >= MINIMUM_N.rank);
  if (large.length < SMALLEST_GROUP) return null;
  const phi = overdispersion(
    large.map((member) => carried(member, overall)),
    overall,
  );
  const prior = betaBinomialPrior(adjusted.map(asRatio));
  const drawn = large.map((member) => ({ ...member, shrunk: shrunk(asRatio(member), prior) }));
  const p75 = quantile(
    drawn.map((member) => member.shrunk.share),
    0.75,
  );
  if (p75 === null) return null;
  const members = drawn
    .map(({ shrunk: { share: drawnShare, interval }, ...member }): Standing => {
      const limit = funnelLimits(expectedOf(member), member.denominator, FUNNEL_Z.alarm, 0.001, phi)?.hi ?? 1;
      const rules: Standing['rules'] = [];
      if (member.share > limit) rules.push('corong');
      if (interval.lo > p75) rules.push('susut');
      return { ...member, shrunk: { share: drawnShare, interval }, limit, rules };
    })
    .toSorted((a, b) => b.adjusted - a.adjusted || a.id.localeCompare(b.id));
  return { overall, phi, p75, members };
}

type Adjusted = Omit<Standing, 'shrunk' | 'limit' | 'rules'>;

/** Share of each kind over the whole group. */
function referencesOf(performers: readonly Performer[]): Map<string, number> {
  const kinds = Map.groupBy(
    performers.flatMap(({ strata }) => strata),
    ({ kind }) => kind,
  );
  return new Map([...kinds].map(([kind, strata]) => [kind, share(pooled(strata)) ?? 0]));
}

/** The member as it would stand with the mix of the group; none when nothing was due or nothing was to be expected. */
function adjust(
  { id, strata }: Performer,
  references: ReadonlyMap<string, number>,
  overall: number,
): Adjusted[] {
  const { numerator, denominator } = pooled(strata);
  const raw = share({ numerator, denominator });
  const result = standardised(
    strata.map((stratum) => ({
      n: stratum.denominator,
      observed: stratum.numerator,
      reference: references.get(stratum.kind) ?? overall,
    })),
    overall,
  );
  if (raw === null || result === null) return [];
  return [
    { id, numerator, denominator, share: raw, standardised: result, adjusted: Math.min(1, result.adjusted) },
  ];
}

/** Share that its mix leads to expect; rounding may leave it a hair above 1. */
const expectedOf = ({ standardised: { expected }, denominator }: Adjusted): number =>
  Math.min(1, expected / denominator);

/** A ratio as far from the share of the group as the member is from its own expectation, in standard errors. */
function carried(member: Adjusted, overall: number): Ratio {
  const { denominator } = member;
  const z = zScore(member, expectedOf(member)) ?? 0;
  return {
    numerator: denominator * overall + z * Math.sqrt(denominator * overall * (1 - overall)),
    denominator,
  };
}

const asRatio = ({ adjusted, denominator }: { adjusted: number; denominator: number }): Ratio => ({
  numerator: adjusted * denominator,
  denominator,
});
