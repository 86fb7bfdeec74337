import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '../seeds/demo/generate.ts';
import type { Place } from './place.ts';

export const DEMO_CASES = 90_000;
const DEMO_SEED = 680;

/** Folder of the demo feed's files below a data folder. */
export const demoFolder = (data: string): string => join(data, 'demo');

export interface DemoOptions {
  cases: number;
  out: string;
  /** Legal day in Jakarta up to which the sample is complete. */
  asOf: string;
  onStep: (name: string, rows: number, seconds: number) => void;
}

/** Generates the sample complaints; same cases and day, same files. */
export async function makeDemo(
  options: DemoOptions,
): Promise<{ complaints: number; events: number; agencies: number }> {
  const { cases, out, asOf, onStep } = options;
  return generate({ out, cases, seed: DEMO_SEED, asOf, onProgress: onStep });
}

/** The newest day in Jakarta whose 06.00 has passed, as YYYY-MM-DD: the day the sample is complete to. */
export function newestMorning(now: Date): string {
  const sixHours = 6 * 60 * 60 * 1000;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now.getTime() - sixHours);
}

/** True when the demo feed has files to land. */
export async function hasDemo(place: Place): Promise<boolean> {
  try {
    await access(place.env.TILIK_DEMO_DIR ?? demoFolder(place.data));
    return true;
  } catch {
    return false;
  }
}
