import { createTask, schedule as scheduleTask, validate } from 'node-cron';
import { TilikError } from './error.ts';

/** The legal time of the schedule, whatever the clock of the machine says. */
export const TIMEZONE = 'Asia/Jakarta';

const MINUTE = 60_000;
/** How far back a missed run is looked for. */
const LOOK_BACK_MINUTES = 8 * 24 * 60;

export interface Schedule {
  nextRun: () => Date | null;
  stop: () => Promise<void>;
}

/** Calls `work` at every tick of the cron expression in Asia/Jakarta, never while the last call is still going on. */
export function schedule(cadence: string, work: () => Promise<void>): Schedule {
  const task = scheduleTask(readCadence(cadence), work, {
    timezone: TIMEZONE,
    noOverlap: true,
    name: 'night',
  });
  return { nextRun: () => task.getNextRun(), stop: async () => task.destroy() };
}

/** The last tick at or before `now`, null when there was none in the last eight days. */
export function previousTick(cadence: string, now: Date): Date | null {
  const task = createTask(readCadence(cadence), () => undefined, { timezone: TIMEZONE });
  try {
    const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
    for (let back = 0; back < LOOK_BACK_MINUTES; back++) {
      const candidate = new Date(minute - back * MINUTE);
      if (task.match(candidate)) return candidate;
    }
    return null;
  } finally {
    void task.destroy();
  }
}

/** A run is missed when the last one started before the last tick, for instance because the machine was off. */
export function isMissed(cadence: string, lastStart: Date | null, now: Date): boolean {
  const tick = previousTick(cadence, now);
  return tick !== null && (lastStart === null || lastStart < tick);
}

/** A cron expression of five fields, to the minute; anything else is an error that quotes it. */
export function readCadence(cadence: string): string {
  if (validate(cadence) && cadence.trim().split(/\s+/).length === 5) return cadence;
  throw new TilikError(
    `"${cadence}" is not a cron expression.`,
    'Write it as "minute hour day month weekday", for example "0 6 * * *".',
  );
}
