import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../pipeline/contract.ts';
import { ROOT, placeFrom, type Place } from '../pipeline/place.ts';
import { progressTo } from '../pipeline/progress.ts';
import { run } from '../pipeline/run.ts';

/** Invented feed: 8 agencies and units, 13 complaints (L13 goes to quarantine), complete to 21 November 2025, 06.00 WIB. */
export const MINI_FEED = join(ROOT, 'test', 'feeds', 'mini');

/** The night in which the mini feed is landed. */
export const MINI_NIGHT = new Date('2025-11-21T00:30:00Z');

/** A place with a temporary data folder and an empty environment; its clock stands still unless another is given. */
export async function miniPlace(now = (): Date => MINI_NIGHT): Promise<Place> {
  return { ...placeFrom({}, await mkdtemp(join(tmpdir(), 'tilik-mini-'))), now };
}

/** Runs the real pipeline over the mini feed, or over the feeds given, without a word. */
export const miniNight = (place: Place, feeds: readonly string[] = [MINI_FEED]): Promise<Run> =>
  run(
    feeds,
    place,
    progressTo(() => undefined),
  );

export interface MiniRun {
  place: Place;
  run: Run;
  /** Removes the data folder. */
  remove: () => Promise<void>;
}

/** A data folder with one edition, made from the mini feed by the real pipeline. */
export async function miniRun(): Promise<MiniRun> {
  const place = await miniPlace();
  return { place, run: await miniNight(place), remove: () => removeFolder(place.data) };
}

/** A copy of the mini feed in a temporary folder, with some of its files written anew. */
export async function miniFeed(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tilik-mini-feed-'));
  await cp(MINI_FEED, folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
