import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { editionsFolder } from './edition.ts';
import { isMissing } from './place.ts';
import { runsFolder } from './remember.ts';

/** Where a run builds; nothing in it is of use to the next one. */
export const buildFolder = (data: string): string => join(data, 'build');

/**
 * Removes what a killed run left: its build, editions that never got their name, files that were never renamed.
 * Only for the holder of the lock: whatever is unfinished then belongs to nobody.
 */
export async function sweep(data: string): Promise<void> {
  await rm(buildFolder(data), { recursive: true, force: true });
  await removeFrom(editionsFolder(data), (name) => name.startsWith('.'));
  for (const folder of [data, runsFolder(data)]) await removeFrom(folder, (name) => name.endsWith('.tmp'));
}

async function removeFrom(folder: string, isLeftover: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names.filter(isLeftover)) await rm(join(folder, name), { recursive: true });
}
