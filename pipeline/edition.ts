import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './contract.ts';
import { TilikError } from './error.ts';
import { isMissing, readJson } from './place.ts';

export const editionsFolder = (data: string): string => join(data, 'editions');
export const editionFolder = (data: string, id: string): string => join(editionsFolder(data), id);
export const databaseFile = (data: string, id: string): string =>
  join(editionFolder(data, id), 'edition.duckdb');
/** The pointer: a file that holds the id of the edition in force. */
export const pointerFile = (data: string): string => join(data, 'current');

/** Id of the edition in force, null before the first. */
export async function currentEdition(data: string): Promise<string | null> {
  try {
    return (await readFile(pointerFile(data), 'utf8')).trim();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Manifest of the edition in force, null before the first; an error when pointer and editions disagree. */
export async function currentManifest(data: string): Promise<Manifest | null> {
  const id = await currentEdition(data);
  if (id === null) return null;
  const manifest = await readJson(join(editionFolder(data, id), 'manifest.json'));
  if (manifest === null || !(await hasEdition(data))) {
    throw new TilikError(
      `${pointerFile(data)} names edition ${id}, which is not there.`,
      'Run "npm run -s tilik -- run" to make a new one.',
    );
  }
  if ((manifest as Manifest).id !== id) {
    throw new TilikError(
      `${pointerFile(data)} names edition ${id}, whose manifest is that of ${(manifest as Manifest).id}.`,
      'Run "npm run -s tilik -- run" to make a new one.',
    );
  }
  return manifest as Manifest;
}

/** True when there is an edition to serve: the pointer names one whose files are there. */
export async function hasEdition(data: string): Promise<boolean> {
  const id = await currentEdition(data);
  if (id === null) return false;
  try {
    const files = await readdir(editionFolder(data, id));
    return files.includes('manifest.json') && files.includes('edition.duckdb');
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Ids of all complete editions, oldest first. */
export async function listEditions(data: string): Promise<string[]> {
  try {
    return (await readdir(editionsFolder(data))).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
