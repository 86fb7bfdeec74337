import { createTask, schedule as scheduleTask, validate } from 'node-cron';
import { TilikError } from './error.ts';

/** The legal time of the schedule, whatever the clock of the machine says. */
export const TIMEZONE = 'Asia/Jakarta';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How far back a missed run is looked for: beyond a year, so that even a yearly one is made up for. */
const LOOK_BACK_HOURS = 400 * 24;

export interface Schedule {
  nextRun: () => Date | null;
  /** Calls `work` now, unless it is going on: then waits for it. */
  run: () => Promise<void>;
  /** No tick from now on; waits for the call that is going on. */
  stop: () => Promise<void>;
}

/** Calls `work` at every tick of the cron expression in Asia/Jakarta, never while a call is going on. */
export function schedule(cadence: string, work: () => Promise<void>): Schedule {
  let going: Promise<void> | null = null;
  const run = (): Promise<void> => (going ??= work().finally(() => (going = null)));
  const task = scheduleTask(readCadence(cadence), run, { timezone: TIMEZONE, name: 'night' });
  return {
    nextRun: () => task.getNextRun(),
    run,
    stop: async () => {
      await task.destroy();
      await going;
    },
  };
}

/**
 * The last tick at or before `now`, null when there was none in the last 400 days. Jakarta is whole hours from UTC, so
 * the hours are looked through first, and the minutes only in one that has ticks.
 */
export function previousTick(cadence: string, now: Date): Date | null {
  const [minutes = '', ...others] = readCadence(cadence).trim().split(/\s+/);
  const hasTicks = matcher(['*', ...others].join(' '));
  const isTick = matcher(`${minutes} * * * *`);
  const newest = Math.floor(now.getTime() / MINUTE) * MINUTE;
  for (let back = 0; back < LOOK_BACK_HOURS; back++) {
    const hour = Math.floor(newest / HOUR) * HOUR - back * HOUR;
    if (!hasTicks(hour)) continue;
    for (let at = Math.min(newest, hour + HOUR - MINUTE); at >= hour; at -= MINUTE) {
      if (isTick(at)) return new Date(at);
    }
  }
  return null;
}

/** Tells whether an expression ticks at an instant, in milliseconds since 1970. */
function matcher(cadence: string): (at: number) => boolean {
  const task = createTask(cadence, () => undefined, { timezone: TIMEZONE });
  return (at) => task.match(new Date(at));
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
