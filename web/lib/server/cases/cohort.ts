import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { listIndicators } from '../indicators.ts';
import { completeMonths, Months, MONTHS, PERIODS, type Period } from '../months.ts';
import { legalDay } from '../today.ts';
import type { Condition } from './filter.ts';

/** The part of a ratio that is asked for: its denominator, its numerator, or what keeps the two apart. */
export const PARTS = ['penyebut', 'pembilang', 'selisih'] as const;
export type Part = (typeof PARTS)[number];

interface Rule {
  /** Clocks in the denominator. */
  counted: string;
  /** Of these, clocks in the numerator. */
  met: string;
}

const END = `last_day($cohort_last::date)`;
const STARTED = `clock.start_day between $cohort_first::date and ${END}`;
const due = (code: string): Rule => ({
  counted: `clock.clock = '${code}' and ${STARTED} and clock.is_due and clock.outcome in ('finished', 'running', 'waiting')`,
  met: 'not clock.is_late',
});

/** The definitions of `sql/indicators` over `published.clock`; a test holds them to `published.point`. */
const RULES: Record<string, Rule> = {
  answered_on_time: due('C3'),
  resolved_on_time: due('C4'),
  completion: {
    counted: `clock.clock = 'C6' and ${STARTED} and clock.outcome not in ('archived', 'withdrawn')`,
    met: `clock.outcome = 'finished'`,
  },
  backlog: {
    counted: `clock.clock = 'C4' and clock.start_day <= ${END} and (clock.stop_day is null or clock.stop_day > ${END})
      and not exists (
        from published.pause as pause
        where pause.complaint_id = clock.complaint_id and pause.clock = clock.clock and pause.clock_no = clock.clock_no
          and pause.reason = 'closed' and pause.from_day <= ${END} and pause.to_day > ${END})`,
    met: `clock.due_day < ${END}`,
  },
};

/** Whether the cases behind an indicator can be listed. */
export const hasRule = (indicator: string): boolean => Object.hasOwn(RULES, indicator);

/** Whoever is responsible for the clock belongs to the entity. */
const OF_ENTITY = `coalesce(clock.unit_id, clock.agency_id) in (
  select entity from published.entity
  where kind in ('unit', 'agency') and $cohort_entity in (entity, parent, 'wilayah-' || province_code, 'nasional'))`;

/** What a figure of the ranking counts, as far as it must be known to find the cases behind it. */
export interface Cohort {
  indicator: string;
  part: Part;
  /** Unit, agency, province (wilayah-61) or nation (nasional). */
  entity: string;
  months: Pick<Months, 'first' | 'last'>;
}

/** An indicator as the filter of a list names it. */
export const CohortEntry = z.object({
  indicator: z.string(),
  key: z.string().describe('its name in the URL'),
  title_id: z.string(),
  title_en: z.string(),
  better: z.enum(['higher', 'lower']),
  over: z.enum(['sum', 'latest']),
  part: z.enum(PARTS),
  period: z.enum(PERIODS),
  months: Months.describe('complete months counted; of a level (over latest) the last one only'),
});
export type CohortEntry = z.infer<typeof CohortEntry>;

/** The indicator of that key with its months; null when no figure of that name can be opened. */
export async function findCohort(
  edition: Edition,
  key: string,
  part: Part,
  period: Period,
): Promise<CohortEntry | null> {
  const found = (await listIndicators(edition)).find((indicator) => indicator.key === key);
  if (found === undefined || !hasRule(found.id)) return null;
  const { id, title_id, title_en, better, over } = found;
  const level = over === 'latest';
  const months = completeMonths(legalDay(new Date(edition.manifest.as_of)), MONTHS[period]);
  return {
    ...{ indicator: id, key, title_id, title_en, better, over, part, period },
    months: level ? { ...months, first: months.last, count: 1 } : months,
  };
}

/** Condition on the alias `clock` of published.clock: the clocks a figure counts. Throws on an unknown indicator. */
export function clocksOf({ indicator, part, entity, months }: Cohort): Condition {
  const rule = RULES[indicator];
  if (rule === undefined) throw new RangeError(`no rule for ${indicator}`);
  const parts = { penyebut: 'true', pembilang: rule.met, selisih: `(${rule.met}) is not true` };
  const sql = `${rule.counted} and ${OF_ENTITY} and ${parts[part]}`;
  const values = { cohort_entity: entity, cohort_last: months.last };
  return {
    sql,
    values: sql.includes('$cohort_first') ? { ...values, cohort_first: months.first } : values,
  };
}

const Count = z.object({ n: z.number().int() });

/**
 * Clocks of a figure among the cases of a condition. More than the cases when a report came back to the same
 * agency, since every holding has a clock of its own.
 */
export async function countClocks(edition: Edition, cohort: Cohort, cases: Condition): Promise<number> {
  const clocks = clocksOf(cohort);
  const row = await edition.row(
    `select count(*) as n from published.clock as clock
    where ${clocks.sql} and clock.complaint_id in (select complaint_id from published.complaint where ${cases.sql})`,
    { ...clocks.values, ...cases.values },
    Count,
  );
  return Count.parse(row).n;
}
