import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Edition } from './edition.ts';

/** An edition that could not be opened; the one before it keeps serving. */
export interface Failure {
  id: string;
  /** Why, for readers: paths begin at the data folder. */
  message: string;
}

/** What readers are served now: no edition before the first run, and none other while one fails to open. */
export interface Serving {
  edition: Edition | null;
  failure: Failure | null;
}

/** The editions of a data folder, of which the one that `current` names is served. */
export interface Editions {
  /** The data folder. */
  readonly data: string;
  /** Runs `work` on what is served now and keeps that edition open until `work` is done. */
  use<T>(work: (serving: Serving) => Promise<T>): Promise<T>;
  close(): void;
}

interface Options {
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Least time between two looks at `current`, in milliseconds. */
  lookEvery?: number;
  /** Least time between two attempts at an edition that failed, in milliseconds. */
  retryAfter?: number;
}

async function readPointer(data: string): Promise<string | null> {
  try {
    const id = (await readFile(join(data, 'current'), 'utf8')).trim();
    if (!/^[\w.-]+$/.test(id) || id.startsWith('.')) throw new Error(`current names no edition: ${id}`);
    return id;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Follows `<data>/current`: looks between requests, opens a new edition beside the old one, switches, lets the old
 * one drain. Nothing is opened before the first use.
 */
export function editionsIn(data: string, options: Options = {}): Editions {
  const { now = Date.now, lookEvery = 1000, retryAfter = 10_000 } = options;
  const serving: Serving = { edition: null, failure: null };
  let lookedAt = -Infinity;
  let failedAt = -Infinity;
  let looking = Promise.resolve();
  let moving: Promise<void> | null = null;

  const fail = (id: string, error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    serving.failure = { id, message: message.replaceAll(`${data}/`, '') };
    failedAt = now();
  };

  async function move(id: string): Promise<void> {
    try {
      const next = await Edition.open(data, id);
      serving.edition?.retire();
      serving.edition = next;
      serving.failure = null;
    } catch (error) {
      fail(id, error);
    }
  }

  async function look(): Promise<void> {
    let id: string | null;
    try {
      id = await readPointer(data);
    } catch (error) {
      fail('current', error);
      return;
    }
    if (id === null || id === serving.edition?.id) {
      serving.failure = null;
      return;
    }
    if (serving.failure?.id === id && now() - failedAt < retryAfter) return;
    moving ??= move(id).finally(() => (moving = null));
    if (serving.edition === null) await moving;
  }

  return {
    data,
    async use(work) {
      if (now() - lookedAt >= lookEvery) {
        lookedAt = now();
        looking = look();
      }
      await looking;
      const { edition, failure } = serving;
      const release = edition?.hold();
      try {
        return await work({ edition, failure });
      } finally {
        release?.();
      }
    },
    close() {
      serving.edition?.retire();
      serving.edition = null;
      lookedAt = -Infinity;
    },
  };
}
