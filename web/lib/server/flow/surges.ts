import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { LISTED, type Question } from './question.ts';

/** What a week says: above its limit, within, or why it says nothing. */
export const VERDICTS = ['lonjakan', 'wajar', 'pekan_pendek', 'tanpa_dasar', 'gangguan_data'] as const;

/** Surges that one answer tells. */
const TOLD = 100;

/** Reports of one category, region and week against their control limit. */
export const Week = z.object({
  category: z.string().nullable(),
  region: z.string().describe('nasional, wilayah-61 or wilayah-61.05'),
  region_name: z.string().nullable().describe('null for the nation'),
  week: z.iso.date().describe('Monday'),
  reports: z.number().int(),
  work_days: z.number().int(),
  expected: z.number().nullable(),
  dispersion: z.number().nullable().describe('variance / mean of the 26 weeks before, at least 1'),
  limit: z.number().nullable().describe('expected + 3 sqrt(dispersion x expected)'),
  verdict: z.enum(VERDICTS),
  is_complete: z.boolean(),
});
export type Week = z.infer<typeof Week>;

/** A week above its limit, with its reports. */
export const Surge = Week.extend({
  cases: z.array(z.string()).describe(`up to ${LISTED} complaints of the week, the earliest first`),
});
export type Surge = z.infer<typeof Surge>;

const WEEKS = `
  select surge.category, surge.region, region.name as region_name, surge.week_day as week, surge.reports, surge.work_days,
    surge.expected_reports as expected, surge.dispersion, surge.limit_reports as "limit", surge.verdict, surge.is_complete
  from published.surge as surge
  left join published.region as region on 'wilayah-' || region.region_code = surge.region
  where surge.week_day + 6 >= $first::date and surge.week_day <= last_day($last::date)
    and ($category::varchar is null or surge.category = $category)`;

const values = ({ entity, months, category }: Question) => ({
  entity,
  first: months.first,
  last: months.last,
  category,
});

/**
 * Weeks above their limit that touch the months asked for, in the region or any region within it; the farthest above
 * first. The nation holds all regions; anything but nation, province and regency holds none.
 */
export function listSurges(edition: Edition, question: Question): Promise<Surge[]> {
  return edition.rows(
    `with surge as (
      ${WEEKS} and surge.verdict = 'lonjakan'
        and ($entity = 'nasional' or surge.region = $entity or starts_with(surge.region, $entity || '.'))
      order by (surge.reports - surge.expected_reports) / sqrt(surge.dispersion * greatest(surge.expected_reports, 1)) desc,
        surge.week_day desc, surge.region, surge.category
      limit ${TOLD}
    ),
    named as (
      select surge.category, surge.region, surge.week,
        list(complaint.complaint_id order by complaint.received_day, complaint.complaint_id)[:${LISTED}] as cases
      from surge
      join published.complaint as complaint
        on complaint.category is not distinct from surge.category
        and date_trunc('week', complaint.received_day) = surge.week
        and (surge.region = 'nasional' or surge.region = 'wilayah-' || complaint.province_code
          or surge.region = 'wilayah-' || complaint.region_code)
      group by surge.category, surge.region, surge.week
    )
    select surge.*, coalesce(named.cases, []) as cases
    from surge
    left join named on named.category is not distinct from surge.category and named.region = surge.region
      and named.week = surge.week
    order by (surge.reports - surge.expected) / sqrt(surge.dispersion * greatest(surge.expected, 1)) desc,
      surge.week desc, surge.region, surge.category`,
    values(question),
    Surge,
  );
}

/** Every week of one category in the region itself, surge or not, for a chart; empty without a category. */
export async function listWeeks(edition: Edition, question: Question): Promise<Week[]> {
  if (question.category === null) return [];
  return edition.rows(`${WEEKS} and surge.region = $entity order by surge.week_day`, values(question), Week);
}
