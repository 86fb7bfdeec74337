import type { CLASSES } from '../../../../pipeline/contract.ts';
import type { Values } from '../edition.ts';
import type { Months } from '../months.ts';

/** Whose reports, of which months, class and category a fact about their flow is asked for. */
export interface Question {
  /** Any entity of the edition: kab-61.05, wilayah-61, nasional. */
  entity: string;
  months: Pick<Months, 'first' | 'last'>;
  class: (typeof CLASSES)[number] | null;
  category: string | null;
}

/** Complaints that are named at most behind one figure. */
export const LISTED = 100;

/** Values of the placeholders `$entity`, `$first` and `$last`. */
export function scopeValues({ entity, months }: Question): Values {
  return { entity, first: months.first, last: months.last };
}

/** Values of the placeholders of `OF_KIND`. */
export function kindValues(question: Question): Values {
  return { class: question.class, category: question.category };
}

/** Condition on the columns class and category. */
export const OF_KIND = `($class::varchar is null or class = $class) and ($category::varchar is null or category = $category)`;

/** Condition that a day falls into the months asked for. */
export const within = (day: string): string => `${day} between $first::date and last_day($last::date)`;

/** Condition that a holder counted in the entity on a day, both columns of the query. */
export const isMember = (holder: string, day: string): string => `exists (
  from published.member as member
  where member.holder_id = ${holder} and member.entity = $entity
    and ${day} between coalesce(member.valid_from, ${day}) and coalesce(member.valid_to, ${day}))`;
