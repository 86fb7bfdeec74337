import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { byar } from '../statistics/casemix.ts';
import { Interval } from './interval.ts';
import { isMember, kindValues, LISTED, scopeValues, type Question } from './question.ts';

/** When the same kind of report late in many agencies is an issue of the system rather than of each of them. */
export const SYSTEMIC = {
  /** Due reports of an agency below which it says nothing about the category. */
  agencyDue: 5,
  /** Points by which its late share must exceed its own share over all categories. */
  margin: 0.1,
  /** Agencies that are late so, at least. */
  agencies: 3,
  /** Their part among the agencies that have enough due reports, at least. */
  spread: 0.5,
  /** Due reports of all those agencies, at least. */
  due: 30,
} as const;

const LateAgency = z.object({
  agency_id: z.string(),
  name: z.string(),
  due: z.number().int(),
  late: z.number().int(),
  own_due: z.number().int().describe('due over all categories'),
  own_late: z.number().int(),
});

/** A category, or one of its sub-categories, and how late it is where it occurs. */
export const SystemicIssue = z.object({
  category: z.string().nullable(),
  subcategory: z.string().nullable().describe('null = the whole category'),
  agencies: z.number().int().describe(`agencies with at least ${SYSTEMIC.agencyDue} due reports`),
  late_agencies: z.number().int().describe('of these, later here than elsewhere by the margin'),
  due: z.number().int().describe('due reports of those agencies'),
  late: z.number().int(),
  expected: z.number().describe('late reports, were each agency as late here as over all its categories'),
  excess: z.number().nullable().describe('late / expected'),
  interval: Interval.nullable().describe('of the excess, 95 %, by Byar'),
  is_systemic: z.boolean(),
  worst: z
    .array(LateAgency)
    .describe('up to ten of the late agencies, most late reports above their own share first'),
  cases: z.array(z.string()).describe(`up to ${LISTED} late complaints of the late agencies`),
});
export type SystemicIssue = z.infer<typeof SystemicIssue>;

const Row = SystemicIssue.omit({ excess: true, interval: true, is_systemic: true });

const ISSUES = `
  with due as (
    select coalesce(agency.parent_id, agency.agency_id) as agency_id, complaint.category, complaint.subcategory,
      counted.complaint_id, counted.denominator as due, counted.denominator - counted.numerator as late
    from published.counted as counted
    join published.agency as agency on agency.agency_id = counted.holder_id
    join published.complaint as complaint on complaint.complaint_id = counted.complaint_id
    where counted.indicator = 'resolved_on_time' and counted.period between $first::date and $last::date
      and ($class::varchar is null or complaint.class = $class) and ${isMember('counted.holder_id', 'counted.period')}
  ),
  own as (
    select agency_id, sum(due)::integer as own_due, sum(late)::integer as own_late from due group by agency_id
  ),
  kind as (
    select category, subcategory, grouping(subcategory) = 1 as is_whole, agency_id, sum(due)::integer as due,
      sum(late)::integer as late, (list(complaint_id order by complaint_id) filter (late > 0))[:${LISTED}] as cases
    from due
    where $category::varchar is null or category = $category
    group by grouping sets ((category, agency_id), (category, subcategory, agency_id))
    having sum(due) >= ${SYSTEMIC.agencyDue} and (grouping(subcategory) = 1 or subcategory is not null)
  ),
  judged as (
    select kind.*, own_due, own_late, own_late / own_due as own_share,
      kind.late / kind.due >= own_late / own_due + ${SYSTEMIC.margin} as is_late
    from kind join own on own.agency_id = kind.agency_id
  )
  select category, if(is_whole, null, subcategory) as subcategory,
    count(*)::integer as agencies,
    (count(*) filter (is_late))::integer as late_agencies,
    sum(due)::integer as due, sum(late)::integer as late, sum(due * own_share) as expected,
    coalesce((list({ agency_id: judged.agency_id, name: agency.name, due: due, late: late, own_due: own_due,
      own_late: own_late } order by late - due * own_share desc, judged.agency_id) filter (is_late))[:10], []) as worst,
    coalesce(flatten(list(cases order by late desc, judged.agency_id) filter (is_late))[:${LISTED}], []) as cases
  from judged join published.agency as agency on agency.agency_id = judged.agency_id
  group by category, subcategory, is_whole`;

/**
 * Categories and sub-categories that several agencies resolve later than the rest of their work, the largest excess
 * first. Late = indicator resolved_on_time, among reports due in the months asked for. Agencies with all their units.
 */
export async function listSystemic(edition: Edition, question: Question): Promise<SystemicIssue[]> {
  const rows = await edition.rows(ISSUES, { ...scopeValues(question), ...kindValues(question) }, Row);
  return rows
    .map(judge)
    .toSorted(
      (a, b) =>
        Number(b.is_systemic) - Number(a.is_systemic) ||
        b.late - b.expected - (a.late - a.expected) ||
        `${a.category} ${a.subcategory}`.localeCompare(`${b.category} ${b.subcategory}`),
    );
}

/** Systemic: enough agencies, most of those that could be late are, and the excess is above 1 with its whole interval. */
export function judge(row: z.infer<typeof Row>): SystemicIssue {
  const limits = byar(row.late);
  const interval = row.expected > 0 ? { lo: limits.lo / row.expected, hi: limits.hi / row.expected } : null;
  return {
    ...row,
    excess: row.expected > 0 ? row.late / row.expected : null,
    interval,
    is_systemic:
      row.due >= SYSTEMIC.due &&
      row.late_agencies >= SYSTEMIC.agencies &&
      row.late_agencies >= SYSTEMIC.spread * row.agencies &&
      interval !== null &&
      interval.lo > 1,
  };
}
