import { z } from 'zod';
import type { Edition } from '../edition.ts';

/** The rule behind an escalation flag. */
export const FlagRule = z.object({
  code: z.string(),
  name_id: z.string(),
  name_en: z.string(),
  clock: z.string().nullable(),
  must_act: z.string(),
  must_act_en: z.string(),
  rule_id: z.string(),
  rule_en: z.string(),
  rule_version: z.string(),
});
export type FlagRule = z.infer<typeof FlagRule>;

/** One limit of a clock with its validity and its source. */
export const Limit = z.object({
  clock: z.string(),
  class: z.string().nullable().describe('null: for all classes'),
  limit_days: z.number().int(),
  unit: z.string(),
  legal_days: z.number().int().nullable().describe('longer limit of the law beside ours, in calendar days'),
  start_event: z.array(z.string()),
  stop_event: z.array(z.string()),
  pauses: z.boolean(),
  valid_from: z.string(),
  valid_to: z.string().nullable().describe('null: in force'),
  source: z.string(),
});
export type Limit = z.infer<typeof Limit>;

/** One term of the field with its meaning. */
export const Term = z.object({
  term_id: z.string(),
  term_en: z.string(),
  meaning_id: z.string(),
  meaning_en: z.string(),
});
export type Term = z.infer<typeof Term>;

/** The rules of the flags in the order of their codes. */
export const listFlagRules = (edition: Edition): Promise<FlagRule[]> =>
  edition.rows(
    `select code, name_id, name_en, clock, must_act, must_act_en, rule_id, rule_en, rule_version
     from published.flag_rule order by code`,
    {},
    FlagRule,
  );

/** The limits of the clocks, the newest of each first. */
export const listLimits = (edition: Edition): Promise<Limit[]> =>
  edition.rows(
    `select clock, class, limit_days, unit, legal_days, string_split(start_event, '|') as start_event,
       string_split(stop_event, '|') as stop_event, pauses, valid_from, valid_to, source
     from published.policy order by clock, limit_days, class, valid_from desc`,
    {},
    Limit,
  );

/** The terms in the order of the Indonesian alphabet. */
export const listTerms = (edition: Edition): Promise<Term[]> =>
  edition.rows(
    'select term_id, term_en, meaning_id, meaning_en from published.term order by lower(term_id)',
    {},
    Term,
  );
