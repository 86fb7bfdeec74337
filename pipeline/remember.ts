import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from './contract.ts';
import { isMissing, readJson, writeAtomically } from './place.ts';

export const runsFolder = (data: string): string => join(data, 'runs');

/** Writes what is remembered of a run: `data/runs/<id>.json`. */
export async function remember(data: string, run: Run): Promise<void> {
  await writeAtomically(join(runsFolder(data), `${run.id}.json`), `${JSON.stringify(run, null, 2)}\n`);
}

/** Ids of all runs that are remembered, oldest first. */
export async function listRuns(data: string): Promise<string[]> {
  const files = await readdir(runsFolder(data)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const runs = files.filter((name) => name.endsWith('.json'));
  return runs.map((name) => name.slice(0, -'.json'.length)).sort();
}

/** The last `count` runs, newest first. */
export async function lastRuns(data: string, count: number): Promise<Run[]> {
  const newest = (await listRuns(data)).reverse().slice(0, count);
  return (await Promise.all(newest.map((id) => readJson(join(runsFolder(data), `${id}.json`))))) as Run[];
}
