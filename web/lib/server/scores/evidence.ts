import type { Edition } from '../edition.ts';
import type { Months } from '../months.ts';
import { populationClass } from '../statistics/adoption.ts';
import type { Bin } from '../statistics/histogram.ts';
import type { Ratio } from '../statistics/proportion.ts';
import { CHANNEL_GROUPS, type AccessEvidence } from './access.ts';
import { paceOf, partOf, type Beside } from './beside.ts';
import { listScored, type ScoredMember } from './group.ts';
import * as read from './reading.ts';
import type { Evidence } from './scorecard.ts';

/** A member with its evidence, and what is printed beside the scores. */
export interface Known {
  member: ScoredMember;
  evidence: Evidence;
  /** Resolved within the limit of clock C4, of those due: what the funnel shows. */
  on_time: Ratio;
  manual_entries: number;
  beside: Beside;
}

const NOTHING: Ratio = { numerator: 0, denominator: 0 };

/** Reads what the scores of a whole peer group rest on, one member after the other by entity. */
export async function readEvidence(edition: Edition, asked: read.Asked): Promise<Known[]> {
  const [members, terms, bins, crosses, channels, districts, limits] = await Promise.all([
    listScored(edition, asked),
    read.readTerms(edition, asked),
    read.readBins(edition, asked),
    read.readCrossCases(edition, asked),
    read.readChannels(edition, asked),
    read.readDistricts(edition, asked),
    read.readLimits(edition, asked.months),
  ]);
  const termsOf = Map.groupBy(terms, ({ entity }) => entity);
  const binsOf = Map.groupBy(bins, ({ entity }) => entity);
  const channelRows = Map.groupBy(channels, ({ entity }) => entity);
  const crossesOf = new Map(crosses.map(({ entity, n }) => [entity, n]));
  const districtsOf = new Map(districts.map((row) => [row.entity, row]));
  const telling = {
    channel: channels.some(({ channel }) => isGrouped(channel)),
    district: districts.some(({ located }) => located > 0),
  };
  return members.map((member) => {
    const { entity } = member;
    return know(member, asked.months, {
      terms: new Map((termsOf.get(entity) ?? []).map((row) => [row.indicator, row])),
      bins: binsOf.get(entity) ?? [],
      channels: channelRows.get(entity) ?? [],
      crosses: crossesOf.get(entity) ?? 0,
      districts: districtsOf.get(entity) ?? null,
      telling,
      limit: (clock, group) => limitOf(limits, clock, group),
    });
  });
}

interface Facts {
  terms: ReadonlyMap<string, Ratio>;
  bins: readonly read.BinRow[];
  channels: readonly read.ChannelRow[];
  crosses: number;
  districts: read.DistrictRow | null;
  /** Whether any report of the group tells its channel, its district: without one, silence says nothing. */
  telling: { channel: boolean; district: boolean };
  limit: (clock: string, group: string) => number;
}

function know(member: ScoredMember, months: Months, facts: Facts): Known {
  const { terms, channels, limit } = facts;
  const ratio = (indicator: string): Ratio => terms.get(indicator) ?? NOTHING;
  const clock = (name: string): Bin[] => facts.bins.filter((bin) => bin.clock === name);
  const classes = Map.groupBy(
    facts.bins.filter((bin) => bin.clock === 'C4'),
    (bin) => bin.class,
  );
  const reports = channels.reduce((sum, row) => sum + row.reports, 0);
  const evidence: Evidence = {
    entity: member.entity,
    peer_class: peerClass(member),
    speed: {
      verified: ratio('verified_on_time'),
      answered: { limit: limit('C3', ''), bins: clock('C3S') },
      resolved: [...classes].map(([name, found]) => ({ limit: limit('C4', name), bins: found })),
    },
    openness: {
      visible: terms.get('visible_to_public') ?? null,
      unbroken: terms.get('no_silent_gap') ?? null,
      evidenced: terms.get('closed_with_evidence') ?? null,
    },
    access: {
      reports,
      population: member.population,
      months: monthsConnected(months, member),
      channels: channelsOf(facts),
      districts: member.districts === 0 ? null : seenDistricts(facts, member.districts),
    },
    quality: {
      substantive: ratio('substantive_closure'),
      undone: ratio('undone_closure'),
      rating: ratio('rating'),
    },
    collaboration: {
      cases: facts.crosses,
      led: ratio('lead_in_time'),
      thrown: ratio('ping_pong'),
      limit: limit('C6', ''),
      shared: clock('C6L'),
      alone: clock('C6T'),
    },
  };
  const manual_entries = channels.reduce((sum, row) => sum + row.manual_entries, 0);
  const beside: Beside = {
    I1: { answered: paceOf(clock('C3S')), resolved: paceOf(clock('C4')) },
    I3: { manual_entry: partOf({ numerator: manual_entries, denominator: reports }) },
    I4: { archived: partOf(ratio('archived')) },
  };
  return { member, evidence, on_time: ratio('resolved_on_time'), manual_entries, beside };
}

/** As in flag I05: provinces are too few to be told apart by their residents. */
function peerClass({ type, population }: ScoredMember): number | null {
  if (population === null) return null;
  return type === 'PROV' || type === 'PROVINCE' ? 0 : populationClass(population);
}

/** Reports per channel group; null where there are reports and none tells its channel: another, or unknown. */
function channelsOf({ channels, telling }: Facts): number[] | null {
  const isTold = channels.length === 0 ? telling.channel : channels.some(({ channel }) => isGrouped(channel));
  if (!isTold) return null;
  return Object.values(CHANNEL_GROUPS).map((group: readonly string[]) =>
    channels.reduce((sum, row) => (group.includes(row.channel ?? '') ? sum + row.reports : sum), 0),
  );
}

const isGrouped = (channel: string | null): boolean =>
  Object.values(CHANNEL_GROUPS).some((group: readonly string[]) => group.includes(channel ?? ''));

/** Districts seen of all; null where there are reports and none tells its district. */
function seenDistricts({ districts, telling }: Facts, all: number): AccessEvidence['districts'] {
  const isTold = districts === null ? telling.district : districts.located > 0;
  return isTold ? { seen: districts?.seen ?? 0, all } : null;
}

function limitOf(limits: readonly read.Limit[], clock: string, group: string): number {
  const found = limits.find(
    (limit) => limit.clock === clock && (limit.class === null || limit.class === group),
  );
  if (found === undefined) throw new Error(`No limit of ${clock} ${group} is in force in this period`);
  return found.limit_days;
}

/**
 * Months of the period in which a member was there and connected: from the month of connection (or of its founding, if
 * later) to the month in which it ended. A day that is unknown bounds nothing.
 */
export function monthsConnected(
  { first, last }: Months,
  member: Pick<ScoredMember, 'connected_from' | 'valid_from' | 'valid_to'>,
): number {
  const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const from = [first, member.connected_from, member.valid_from].flatMap((day) => day ?? []).map(index);
  const to = [last, member.valid_to].flatMap((day) => day ?? []).map(index);
  return Math.max(0, Math.min(...to) - Math.max(...from) + 1);
}
