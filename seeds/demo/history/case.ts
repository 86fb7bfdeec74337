/** A complaint on its way: the state the stages of its history share. */
import type { ACTOR_ROLES, EVENT_CODES } from '../../../pipeline/contract.ts';
import type { DemoAgency, Unit } from '../agencies.ts';
import type { Class, DemoComplaint } from '../complaint.ts';
import type { Random } from '../random.ts';
import { fill, tanggal } from '../wording.ts';
import type { Workdays } from '../workdays.ts';

export type Code = (typeof EVENT_CODES)[number];
export type Actor = (typeof ACTOR_ROLES)[number];

/** One event; what is absent is null in the feed. */
export interface Step {
  code: Code;
  /** [s, UTC] */
  at: number;
  actor: Actor;
  agency?: string;
  unit?: string;
  from?: string;
  to?: string;
  text?: string;
  attachments?: number;
  reason?: string;
  rating?: number;
}

export interface World {
  calendar: Workdays;
  agencies: ReadonlyMap<string, DemoAgency>;
  /** Instant up to which the feed is complete [s, UTC]. */
  cut: number;
}

export interface Case {
  complaint: DemoComplaint;
  /** Holder now. */
  agency: DemoAgency;
  unit: Unit | null;
  class: Class;
  /** Instant of the latest event [s, UTC]. */
  at: number;
  /** Instant at which it first reached an agency. */
  sentAt: number;
  random: Random;
  world: World;
}

/** Event at `at`, or a minute after the latest one if that is later; moves the case on to it. */
export function step(c: Case, code: Code, actor: Actor, at: number, rest: Partial<Step> = {}): Step {
  c.at = Math.max(at, c.at + 60);
  return { code, at: c.at, actor, ...rest };
}

/** No wait is longer [working days]. */
const LONGEST = 500;

/** Whole working days around a median. */
export function wait(random: Random, median: number, spread = 0.8): number {
  return Math.min(LONGEST, Math.floor(random.lognormal(median, spread)));
}

/** Instant in the holder's office hours, `days` working days after the latest event. */
export function inOffice(c: Case, days: number): number {
  return c.world.calendar.after(c.at, days, c.agency.offset, c.random);
}

/** Who acts for the holder's unit. */
export function holder(c: Case): { agency: string; unit?: string } {
  return c.unit ? { agency: c.agency.id, unit: c.unit.id } : { agency: c.agency.id };
}

/** Text of an officer; {tanggal} lies up to `ahead` days after (negative: before) the latest event. */
export function official(c: Case, template: string, ahead: number): string {
  const { slots, topic, place, id } = c.complaint;
  return fill(template, (slot) => {
    switch (slot) {
      case 'subjek':
        return topic.subject;
      case 'lokasi':
        return place.district === null ? slots('wilayah') : `${slots('desa')}, ${slots('kec')}`;
      case 'unit':
        return c.unit?.name ?? c.agency.name;
      case 'nomor':
        return `${c.random.int(100, 999)}/${id % 10_000}`;
      case 'tanggal':
        return tanggal(c.at + Math.sign(ahead) * c.random.int(1, Math.abs(ahead)) * 86_400, c.agency.offset);
      default:
        return slots(slot);
    }
  });
}
