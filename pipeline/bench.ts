import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureFloor, type Floor } from './bench_floor.ts';
import { peakMemory, resetPeakMemory } from './bench_memory.ts';
import { growthTable, ratioTable, statisticsTable } from './bench_report.ts';
import { timeStatistics } from './bench_statistics.ts';
import type { Run } from './contract.ts';
import { newestMorning, makeDemo } from './demo.ts';
import { currentEdition, databaseFile } from './edition.ts';
import { TilikError } from './error.ts';
import { newestLanding } from './landing.ts';
import { placeFrom } from './place.ts';
import { progressTo } from './progress.ts';
import { run } from './run.ts';
import { DEMO_FEED } from './settings.ts';

/** One night over so many generated complaints, with the anchor measured on the same events. */
export interface Measured {
  complaints: number;
  events: number;
  steps: Run['steps'];
  floor: Floor;
  /** Peak resident memory of the night [MB]. */
  memory: number;
}

/**
 * Times nights over generated complaints, one per size, each in a folder of its own: seconds per step, ratios to the
 * anchor of the same run, growth from size to size; then rank intervals and survival curves on the last edition.
 */
export async function bench(
  sizes: readonly number[],
  env: NodeJS.ProcessEnv,
  write: (line: string) => void,
): Promise<void> {
  const nights: Measured[] = [];
  for (const cases of sizes) {
    await inFolder(async (folder) => {
      write(`\n${cases.toLocaleString('en')} complaints`);
      const night = await measureNight(cases, folder, env, write);
      nights.push(night);
      write(ratioTable(night));
      if (nights.length === sizes.length)
        write(statisticsTable(await timeStatistics(await editionOf(folder))));
    });
  }
  if (nights.length > 1) write(growthTable(nights));
}

async function measureNight(
  cases: number,
  folder: string,
  env: NodeJS.ProcessEnv,
  write: (line: string) => void,
): Promise<Measured> {
  const progress = progressTo(write);
  const out = join(folder, 'demo');
  const made = await makeDemo({ cases, out, asOf: newestMorning(new Date()), onStep: () => undefined });
  const place = placeFrom({ ...env, TILIK_DEMO_DIR: out }, join(folder, 'data'));
  await resetPeakMemory();
  const done = await run([DEMO_FEED], place, progress);
  if (done.outcome !== 'published')
    throw new TilikError(String(done.message), 'The bench needs a run that publishes.');
  const memory = await peakMemory();
  const landing = await newestLanding(place.data, 'demo');
  if (landing === null) throw new Error('The night left no landing');
  await mkdir(join(folder, 'floor'));
  const floor = await measureFloor(landing, join(folder, 'floor'));
  return { complaints: made.complaints, events: made.events, steps: done.steps, floor, memory };
}

async function editionOf(folder: string): Promise<string> {
  const data = join(folder, 'data');
  return databaseFile(data, String(await currentEdition(data)));
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tilik-bench-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
