import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { FeedFile, Finding } from './contract.ts';
import { fsync, readJson } from './place.ts';

/** Landings of a feed that are kept; older ones go. */
const KEEP = 3;

const Rows = z.record(z.string(), z.number().int().nonnegative());

/** `landing.json`: what one landing of a feed is. */
export const LandingFile = z.object({
  id: z.string(),
  feed: FeedFile,
  /** ISO 8601 in UTC. */
  landed_at: z.string(),
  /** Instant up to which the source is complete, ISO 8601 in UTC. */
  as_of: z.string(),
  /** Rows the mappings gave, per relation. */
  rows: Rows,
  /** Lines that never became rows, per relation. */
  rejects: Rows,
  /** What the reader of the run should know, such as columns that were not landed. */
  findings: z.array(Finding),
  /** SHA-256 over the landed files. */
  hash: z.string(),
});

/** A landing and the folder with its Parquet files. */
export type Landing = z.infer<typeof LandingFile> & { dir: string };

const shelfOf = (data: string, feedId: string): string => join(data, 'landed', feedId);

/** The newest complete landing of a feed; null when it never landed. */
export async function newestLanding(data: string, feedId: string): Promise<Landing | null> {
  const shelf = shelfOf(data, feedId);
  for (const id of (await landingIds(shelf)).reverse()) {
    const content = await readJson(join(shelf, id, 'landing.json'));
    if (content !== null) return { ...LandingFile.parse(content), dir: join(shelf, id) };
  }
  return null;
}

/** An empty folder to land in, out of sight until `shelve`; leftovers of interrupted landings are removed. */
export async function openWorkFolder(data: string, feedId: string): Promise<string> {
  const shelf = shelfOf(data, feedId);
  await mkdir(shelf, { recursive: true });
  for (const name of await readdir(shelf)) {
    if (isLeftover(name)) await rm(join(shelf, name), { recursive: true, force: true });
  }
  const work = join(shelf, `.landing-${process.pid}`);
  await mkdir(work);
  return work;
}

/** Puts a finished folder in its place, all on disk, and lets old landings go: never the new one, even with the clock set back. */
export async function shelve(data: string, feedId: string, id: string, finished: string): Promise<string> {
  const shelf = shelfOf(data, feedId);
  const dir = join(shelf, id);
  for (const name of await readdir(finished)) await fsync(join(finished, name));
  await fsync(finished);
  await rm(dir, { recursive: true, force: true });
  await rename(finished, dir);
  await fsync(shelf);
  const others = (await landingIds(shelf)).filter((each) => each !== id);
  for (const old of others.slice(0, 1 - KEEP)) await rm(join(shelf, old), { recursive: true });
  return dir;
}

/** SHA-256 over the Parquet files of a folder, by name. */
export async function hashOf(dir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(dir)).filter((each) => each.endsWith('.parquet')).sort()) {
    hash.update(name);
    await pipeline(createReadStream(join(dir, name)), hash, { end: false });
  }
  return hash.digest('hex');
}

/** Identifiers sort by time: `20240131T020000000Z-1a2b3c4d`. */
export const landingId = (at: Date, hash: string): string =>
  `${at.toISOString().replace(/[-:.]/g, '')}-${hash.slice(0, 8)}`;

async function landingIds(shelf: string): Promise<string[]> {
  await mkdir(shelf, { recursive: true });
  return (await readdir(shelf)).filter((name) => /^\d{8}T\d+Z-/.test(name)).sort();
}

/** A work folder whose process is gone, or ours from an attempt before. */
function isLeftover(name: string): boolean {
  const pid = Number(/^\.landing-(\d+)$/.exec(name)?.[1]);
  if (!Number.isInteger(pid)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
