import { z } from 'zod';
import type { Edition, Values } from '../edition.ts';
import { monthsUpTo, type Months } from '../months.ts';
import { SCORED_MEMBERS, scoredValues, type ScoredGroup } from './group.ts';

/** Reports that are counted; null = all. */
export interface ReportFilter {
  class: string | null;
  category: string | null;
  channel: string | null;
}

/** What is read: a group over months, narrowed to some reports. */
export interface Asked extends ScoredGroup {
  filter: ReportFilter;
}

const count = z.number();
export const TermRow = z.object({
  entity: z.string(),
  indicator: z.string(),
  numerator: count,
  denominator: count,
});
export type TermRow = z.infer<typeof TermRow>;

export const BinRow = z.object({
  entity: z.string(),
  clock: z.enum(['C3S', 'C4', 'C6L', 'C6T']),
  class: z.string(),
  ...{ days: count, finished: count, open: count, transferred: count, ended: count },
});
export type BinRow = z.infer<typeof BinRow>;

export const ChannelRow = z.object({
  entity: z.string(),
  channel: z.string().nullable(),
  reports: count,
  manual_entries: count,
});
export type ChannelRow = z.infer<typeof ChannelRow>;

export const DistrictRow = z.object({ entity: z.string(), seen: count, located: count });
export type DistrictRow = z.infer<typeof DistrictRow>;

export const CountRow = z.object({ entity: z.string(), n: count });
export type CountRow = z.infer<typeof CountRow>;

/** Holders of the members, joined to a fact `fact` with holder_id and period; the fact is cut to months and filter. */
const joined = (facts: string): string => `
  (${SCORED_MEMBERS}) as listed
  join published.member as member on member.entity = listed.entity
  join ${facts} as fact on fact.holder_id = member.holder_id
    and fact.period between coalesce(member.valid_from, fact.period) and coalesce(member.valid_to, fact.period)
    and fact.period between $first::date and $last::date`;

const narrowed = (table: string): string => `
  ($class::varchar is null or ${table}.class = $class)
  and ($category::varchar is null or ${table}.category = $category)
  and ($channel::varchar is null or ${table}.channel = $channel)`;

function values({ filter, ...group }: Asked): Values {
  return {
    ...scoredValues(group),
    first: group.months.first,
    last: group.months.last,
    class: filter.class,
    category: filter.category,
    channel: filter.channel,
  };
}

/** Sums of the terms counted case by case, per member. */
export function readTerms(edition: Edition, asked: Asked): Promise<TermRow[]> {
  return edition.rows(
    `select listed.entity, fact.indicator, sum(fact.numerator)::bigint as numerator,
       sum(fact.denominator)::bigint as denominator
     from ${joined('published.cell')}
     where ${narrowed('fact')} and fact.indicator in ('verified_on_time', 'visible_to_public', 'no_silent_gap',
       'closed_with_evidence', 'substantive_closure', 'undone_closure', 'rating', 'lead_in_time', 'ping_pong',
       'resolved_on_time', 'archived')
     group by listed.entity, fact.indicator`,
    values(asked),
    TermRow,
  );
}

/** Histograms of the clocks behind F3, F4, Fx and Fs, per member; by classification for C4 alone. */
export function readBins(edition: Edition, asked: Asked): Promise<BinRow[]> {
  return edition.rows(
    `select listed.entity, fact.clock, case when fact.clock = 'C4' then fact.class else '' end as class, fact.days,
       sum(fact.finished)::bigint as finished, sum(fact.open)::bigint as "open",
       sum(fact.transferred)::bigint as transferred, sum(fact.ended)::bigint as ended
     from ${joined('published.histogram')}
     where ${narrowed('fact')} and fact.clock in ('C3S', 'C4', 'C6L', 'C6T')
     group by all`,
    values(asked),
    BinRow,
  );
}

/** Different cross-agency reports per member. */
export function readCrossCases(edition: Edition, asked: Asked): Promise<CountRow[]> {
  return edition.rows(
    `select listed.entity, count(distinct fact.complaint_id) as n
     from ${joined(`(select * from published.counted where indicator = 'cross_case' and numerator = 1)`)}
     join published.complaint as complaint on complaint.complaint_id = fact.complaint_id
     where ${narrowed('complaint')}
     group by listed.entity`,
    values(asked),
    CountRow,
  );
}

/** Code of the region a member answers for; empty for the nation. */
const OWN_REGION = `
  case listed.kind when 'agency' then agency.region_code when 'nation' then ''
    else replace(listed.entity, 'wilayah-', '') end`;

/** Reports by channel per member, and how many were typed in by an officer. */
export function readChannels(edition: Edition, asked: Asked): Promise<ChannelRow[]> {
  return edition.rows(
    `select listed.entity, fact.channel, sum(fact.reports)::bigint as reports,
       sum(fact.manual_entries)::bigint as manual_entries
     from ${joined('published.access')}
     where ${narrowed('fact')}
     group by listed.entity, fact.channel`,
    values(asked),
    ChannelRow,
  );
}

/**
 * Districts of the member's own region with a report in the 12 months that end with the period, however short that is,
 * and how many reports of these months tell a district at all. No row without a report.
 */
export function readDistricts(edition: Edition, asked: Asked): Promise<DistrictRow[]> {
  return edition.rows(
    `select listed.entity,
       count(distinct district.district_code) filter (starts_with(district.district_code, ${OWN_REGION})) as seen,
       coalesce(sum(fact.reports) filter (fact.district_code is not null), 0)::bigint as located
     from ${joined('published.access')}
     left join published.district as district on district.district_code = fact.district_code
     left join published.agency as agency on agency.agency_id = listed.entity
     where ${narrowed('fact')}
     group by listed.entity`,
    { ...values(asked), first: monthsUpTo(asked.months.last, 12).first },
    DistrictRow,
  );
}

/** Limits in force in the last month of the period, in working days; classification null = all. */
export const Limit = z.object({ clock: z.string(), class: z.string().nullable(), limit_days: count });
export type Limit = z.infer<typeof Limit>;

export function readLimits(edition: Edition, { last }: Months): Promise<Limit[]> {
  return edition.rows(
    `select clock, class, limit_days from published.policy
     where clock in ('C3', 'C4', 'C6') and $last::date between valid_from and coalesce(valid_to, $last::date)`,
    { last },
    Limit,
  );
}
