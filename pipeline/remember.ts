import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from './contract.ts';
import { isMissing, readJson, writeAtomically } from './place.ts';

const runsFolder = (data: string): string => join(data, 'runs');

/** Writes what is remembered of a run: `data/runs/<id>.json`. */
export async function remember(data: string, run: Run): Promise<void> {
  await writeAtomically(join(runsFolder(data), `${run.id}.json`), `${JSON.stringify(run, null, 2)}\n`);
}

/** The last `count` runs, newest first. */
export async function lastRuns(data: string, count: number): Promise<Run[]> {
  const files = await readdir(runsFolder(data)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const newest = files
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, count);
  return (await Promise.all(newest.map((name) => readJson(join(runsFolder(data), name))))) as Run[];
}
