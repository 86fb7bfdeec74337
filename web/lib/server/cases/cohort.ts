import { z } from 'zod';
import { INDICATOR_UNITS } from '../../../../pipeline/contract.ts';
import type { Edition } from '../edition.ts';
import { everyIndicator } from '../indicators.ts';
import { completeMonths, Months, MONTHS, PERIODS, type Period } from '../months.ts';
import { legalDay } from '../today.ts';
import type { Condition } from './filter.ts';

/** The part of a ratio that is asked for: its denominator, its numerator, or what keeps the two apart. */
export const PARTS = ['penyebut', 'pembilang', 'selisih'] as const;
export type Part = (typeof PARTS)[number];

/** Rows of published.counted that a part is made of. */
const HOLDS: Record<Part, string> = {
  penyebut: 'counted.denominator > 0',
  pembilang: 'counted.numerator > 0',
  selisih: 'counted.numerator < counted.denominator',
};

/** What a figure of the ranking counts, as far as it must be known to find the cases behind it. */
export interface Cohort {
  indicator: string;
  part: Part;
  /** Any entity of the edition: kab-61.05, wilayah-61, wilayah-61.05, jenis-KAB, nasional. */
  entity: string;
  months: Pick<Months, 'first' | 'last'>;
}

/** An indicator as the filter of a list names it. */
export const CohortEntry = z.object({
  indicator: z.string(),
  key: z.string().describe('its name in the URL'),
  title_id: z.string(),
  title_en: z.string(),
  unit: z.enum(INDICATOR_UNITS),
  better: z.enum(['higher', 'lower']),
  over: z.enum(['sum', 'latest']),
  part: z.enum(PARTS),
  period: z.enum(PERIODS).nullable().describe('null with dari and sampai'),
  months: Months.describe('months counted; of a level (over latest) the last one only'),
});
export type CohortEntry = z.infer<typeof CohortEntry>;

/** The indicator of that key with its months, complete ones unless a range is given; null when there is none. */
export async function findCohort(
  edition: Edition,
  key: string,
  part: Part,
  asked: Period | Months,
): Promise<CohortEntry | null> {
  const found = (await everyIndicator(edition)).find((indicator) => indicator.key === key);
  if (found === undefined) return null;
  const { id, title_id, title_en, unit, better, over } = found;
  const period = typeof asked === 'string' ? asked : null;
  const months =
    typeof asked === 'string'
      ? completeMonths(legalDay(new Date(edition.manifest.as_of)), MONTHS[asked])
      : asked;
  return {
    ...{ indicator: id, key, title_id, title_en, unit, better, over, part, period },
    months: over === 'latest' ? { ...months, first: months.last, count: 1 } : months,
  };
}

/** Condition on the alias `counted` of published.counted: the rows that a part of a figure sums. */
export function countedIn({ indicator, part, entity, months }: Cohort): Condition {
  return {
    sql: `counted.indicator = $cohort_indicator and ${HOLDS[part]}
      and counted.period between $cohort_first::date and $cohort_last::date
      and exists (
        from published.member as member
        where member.holder_id = counted.holder_id and member.entity = $cohort_entity
          and counted.period between coalesce(member.valid_from, counted.period)
            and coalesce(member.valid_to, counted.period))`,
    values: {
      cohort_indicator: indicator,
      cohort_entity: entity,
      cohort_first: months.first,
      cohort_last: months.last,
    },
  };
}

const Count = z.object({ n: z.number().int() });

/**
 * Rows of a figure among the cases of a condition. More than the cases when a report came back to the same agency,
 * since every holding counts for itself, or when a report counts in several months.
 */
export async function countRows(edition: Edition, cohort: Cohort, cases: Condition): Promise<number> {
  const counted = countedIn(cohort);
  const row = await edition.row(
    `select count(*) as n from published.counted as counted
    where ${counted.sql} and counted.complaint_id in (select complaint_id from published.complaint where ${cases.sql})`,
    { ...counted.values, ...cases.values },
    Count,
  );
  return Count.parse(row).n;
}
