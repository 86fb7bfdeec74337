import { z } from 'zod';
import { CLASSES, STATES } from '../../../../pipeline/contract.ts';

const day = z.iso.date();
const wholeDays = z.number().int();

/** A flag as it hangs on a case. */
export const Flag = z.object({
  code: z.string(),
  severity: z.number().int().min(1).max(4),
  substate: z.string().nullable().describe('of K08 whether there was any follow-up, of K17 what is wrong'),
  days: wholeDays.nullable().describe('working days the flag counts, by its rule'),
});
export type Flag = z.infer<typeof Flag>;

/** Why content is not shown. Metadata always is. */
export const Withheld = z.enum(['confidential']);

/** One line of the work list. */
export const CaseRow = z.object({
  complaint_id: z.string(),
  tracking_no: z.string(),
  received_day: day,
  class: z.enum(CLASSES),
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  title: z.string().nullable(),
  withheld: Withheld.nullable(),
  agency_id: z.string().nullable().describe('holder now or last; null before the first disposition'),
  agency_name: z.string().nullable(),
  unit_name: z.string().nullable(),
  state: z.enum(STATES),
  is_open: z.boolean(),
  elapsed_days: wholeDays.nullable().describe('working days on the clock C4; null before it starts'),
  limit_days: wholeDays.nullable(),
  due_day: day.nullable(),
  over_days: wholeDays.nullable().describe('elapsed - limit; negative: days left'),
  is_overdue: z.boolean(),
  is_candidate: z.boolean(),
  silent_days: wholeDays.nullable().describe('working days since the last event'),
  flags: z.array(Flag).describe('worst first'),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** Content of a confidential complaint is for nobody without an account; there are no accounts yet. */
export const IS_CONFIDENTIAL = `privacy in ('rahasia', 'anonim_rahasia')`;
