import { z } from 'zod';
import {
  ACTOR_ROLES,
  CHANNELS,
  CLASSES,
  CLOCKS,
  EVENT_CODES,
  PRIVACIES,
  STATES,
} from '../../../../pipeline/contract.ts';

const day = z.iso.date();
const wholeDays = z.number().int();
const name = z.string().nullable();

/** One complaint with everything that is not its content. */
export const Complaint = z.object({
  complaint_id: z.string(),
  tracking_no: z.string(),
  received_day: day,
  channel: z.enum(CHANNELS).nullable(),
  class: z.enum(CLASSES),
  category: name,
  subcategory: name,
  privacy: z.enum(PRIVACIES).nullable(),
  agency_id: name,
  agency_name: name,
  unit_id: name,
  unit_name: name,
  state: z.enum(STATES),
  is_open: z.boolean(),
  closed_day: day.nullable(),
  is_manual_entry: z.boolean().nullable(),
  last_event_day: day.nullable(),
  silent_days: wholeDays.nullable(),
  transfers: wholeDays,
  reopenings: wholeDays,
});

/** One run of one clock. */
export const Clock = z.object({
  clock: z.enum(CLOCKS),
  clock_no: z.number().int(),
  agency_name: name,
  unit_name: name,
  start_day: day,
  stop_day: day.nullable().describe('null while it runs'),
  as_of_day: day,
  outcome: z.enum(['finished', 'running', 'waiting', 'transferred', 'archived', 'withdrawn', 'handed_over']),
  paused_days: wholeDays,
  elapsed_days: wholeDays,
  limit_days: wholeDays.nullable(),
  due_day: day.nullable(),
  over_days: wholeDays.nullable(),
  is_late: z.boolean().nullable(),
  start_event: z.enum(EVENT_CODES).nullable(),
  stop_event: z.enum(EVENT_CODES).nullable(),
  calendar_id: z.number().int().describe('the days of `calendar` that it is counted in'),
});
export type Clock = z.infer<typeof Clock>;

/** Days taken out of a clock: those after `from_day`, up to and including `to_day`. */
export const Pause = z.object({
  clock: z.enum(CLOCKS),
  clock_no: z.number().int(),
  from_day: day,
  to_day: day,
  days: wholeDays,
  reason: z.enum(['data', 'reply', 'closed']),
});
export type Pause = z.infer<typeof Pause>;

/** In whose hands the complaint lay, and what that cost on clock C6. */
export const Holder = z.object({
  holder_no: z.number().int(),
  role: z.enum(['nasional', 'instansi', 'unit']),
  holder_id: name,
  holder_name: name,
  start_day: day,
  end_day: day.nullable(),
  ombudsman_days: wholeDays,
});
export type Holder = z.infer<typeof Holder>;

/** One holding by an agency. */
export const Spell = z.object({
  spell_no: z.number().int(),
  agency_name: name,
  unit_name: name,
  start_day: day,
  end_day: day.nullable(),
  end_reason: name,
});

/** One thing that happened. */
export const Event = z.object({
  event_no: z.number().int(),
  code: z.enum(EVENT_CODES),
  at: z.iso.datetime(),
  day,
  actor_role: z.enum(ACTOR_ROLES).nullable(),
  agency_name: name,
  unit_name: name,
  from_agency_name: name,
  to_agency_name: name,
  is_substantive: z.boolean().nullable(),
  text: z.string().nullable(),
  reason_code: name,
  rating: z.number().int().nullable(),
  attachments: z.number().int().nullable(),
});
export type Event = z.infer<typeof Event>;

/** A flag that was raised, with who must act on it. */
export const RaisedFlag = z.object({
  flag_id: z.string().describe('the same in every edition over a longer log'),
  code: z.string(),
  severity: z.number().int(),
  substate: name,
  raised_day: day.nullable(),
  cleared_day: day.nullable().describe('null while it stands'),
  days: wholeDays.nullable(),
  must_act: name,
  must_act_en: name,
  rule_version: name,
});

/** One day of a calendar that a clock is counted in. */
export const Day = z.object({
  calendar_id: z.number().int().describe('0 national, from 1 of offices, -1 every day'),
  day,
  weekday: z.number().int().min(1).max(7).describe('1 = Monday'),
  kind: z.enum(['workday', 'weekend', 'libur_nasional', 'libur_daerah', 'cuti_bersama']),
  name,
  decree: name,
  is_weekend: z.boolean().describe('off by its weekday, whatever decree falls on it'),
  is_workday: z.boolean().describe('counts'),
});
export type Day = z.infer<typeof Day>;

/** The rule behind the limit of a clock. */
export const Policy = z.object({
  clock: z.enum(CLOCKS),
  limit_days: wholeDays,
  pauses: z.boolean().describe('time spent waiting for data is taken out'),
  valid_from: day,
  source: name,
});
