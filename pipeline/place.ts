import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { TilikError } from './error.ts';

/** The checkout: where sql/ and seeds/ lie. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where a run works, and what it may touch of the world. */
export interface Place {
  /** Folder of landed files, editions and runs. */
  data: string;
  sql: string;
  seeds: string;
  env: NodeJS.ProcessEnv;
  now: () => Date;
}

/** A variable of the environment; one that is set to nothing is taken for one that is not set. */
export const variable = (env: NodeJS.ProcessEnv, name: string): string | undefined =>
  env[name] === '' ? undefined : env[name];

/** The place as the environment describes it; `TILIK_DATA` names the data folder, default `data` in the checkout. */
export function placeFrom(
  env: NodeJS.ProcessEnv,
  data = variable(env, 'TILIK_DATA') ?? join(ROOT, 'data'),
): Place {
  return {
    data: resolve(data),
    sql: join(ROOT, 'sql'),
    seeds: join(ROOT, 'seeds'),
    env,
    now: () => new Date(),
  };
}

/** Makes the data folder for us alone, since it holds what reporters wrote; one that is there keeps its rights. */
export async function makeDataFolder(data: string): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
}

/** Reads and parses a JSON file; null when it does not exist, an error that names it when it is not JSON. */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (isMissing(cause)) return null;
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new TilikError(`${file} is not JSON: ${cause.message}.`, 'It was damaged; remove it.', { cause });
  }
}

/** True for the error of a file that is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Writes a file so that a reader sees the old content or the new, never a part: beside, fsync, rename, fsync. */
export async function writeAtomically(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, content);
  await fsync(beside);
  await rename(beside, file);
  await fsync(dirname(file));
}

/** SHA-256 of a file, in hexadecimal digits. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Waits until a file or folder is on disk. */
export async function fsync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes an empty folder, removing what an interrupted run left there. */
export async function emptyFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
}
