import type { Edition } from '../edition.ts';
import type { Months } from '../months.ts';
import type { Bin } from '../statistics/histogram.ts';
import type { Ratio } from '../statistics/proportion.ts';
import { CHANNEL_GROUPS } from './access.ts';
import { listScored, type ScoredMember } from './group.ts';
import * as read from './reading.ts';
import { populationClass, type Evidence } from './scorecard.ts';

/** A member with its evidence, and what is printed beside the scores. */
export interface Known {
  member: ScoredMember;
  evidence: Evidence;
  /** Resolved within the limit of clock C4, of those due: what the funnel shows. */
  on_time: Ratio;
  manual_entries: number;
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
  const channelsOf = Map.groupBy(channels, ({ entity }) => entity);
  const crossesOf = new Map(crosses.map(({ entity, n }) => [entity, n]));
  const districtsOf = new Map(districts.map(({ entity, n }) => [entity, n]));
  return members.map((member) => {
    const { entity } = member;
    return know(member, asked.months, {
      terms: new Map((termsOf.get(entity) ?? []).map((row) => [row.indicator, row])),
      bins: binsOf.get(entity) ?? [],
      channels: channelsOf.get(entity) ?? [],
      crosses: crossesOf.get(entity) ?? 0,
      districts: districtsOf.get(entity) ?? 0,
      limit: (clock, group) => limitOf(limits, clock, group),
    });
  });
}

interface Facts {
  terms: ReadonlyMap<string, Ratio>;
  bins: readonly read.BinRow[];
  channels: readonly read.ChannelRow[];
  crosses: number;
  districts: number;
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
    peer_class: populationClass(member.population),
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
      months: monthsConnected(months, member.connected_from),
      channels: Object.values(CHANNEL_GROUPS).map((group: readonly string[]) =>
        channels.reduce((sum, row) => (group.includes(row.channel ?? '') ? sum + row.reports : sum), 0),
      ),
      districts: member.districts === 0 ? null : { seen: facts.districts, all: member.districts },
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
  return { member, evidence, on_time: ratio('resolved_on_time'), manual_entries };
}

function limitOf(limits: readonly read.Limit[], clock: string, group: string): number {
  const found = limits.find(
    (limit) => limit.clock === clock && (limit.class === null || limit.class === group),
  );
  if (found === undefined) throw new Error(`No limit of ${clock} ${group} is in force in this period`);
  return found.limit_days;
}

/** Months of the period from the month of connection on; all of them when that day is unknown. */
export function monthsConnected({ first, last, count }: Months, connectedFrom: string | null): number {
  if (connectedFrom === null || connectedFrom <= first) return count;
  if (connectedFrom.slice(0, 7) > last.slice(0, 7)) return 0;
  const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return index(last) - index(connectedFrom) + 1;
}
