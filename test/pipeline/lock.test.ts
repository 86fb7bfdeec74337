import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { currentEdition } from '../../pipeline/edition.ts';
import { withLock } from '../../pipeline/lock.ts';
import { progressTo, type Progress } from '../../pipeline/progress.ts';
import { lastRuns } from '../../pipeline/remember.ts';
import { run } from '../../pipeline/run.ts';
import type { Place } from '../../pipeline/place.ts';
import { tilik, type Ended } from '../command.ts';
import { MINI_FEED, miniPlace, removeFolder } from '../mini.ts';

let place: Place;

beforeEach(async () => (place = await miniPlace(() => new Date())));
afterEach(() => removeFolder(place.data));

const night = (): Promise<Ended> => tilik(['run', '--feed', MINI_FEED, '--data', place.data]);

it('a second run at the same time is sent away, the first finishes', async () => {
  const inner = progressTo(() => undefined);
  let second: Ended | null = null;
  const progress: Progress = {
    ...inner,
    step: async (name, work) => {
      if (name === 'build') second = await night();
      return inner.step(name, work);
    },
  };
  const first = await run([MINI_FEED], place, progress);
  expect(second).toMatchObject({
    code: 1,
    out: '',
    err: `tilik: Another run is working on ${place.data}. Wait until it has finished.\n`,
  });
  expect(first.outcome).toBe('published');
  expect(await currentEdition(place.data)).toBe(first.id);
  expect(await lastRuns(place.data, 9)).toEqual([first]);
});

it('is given back when the work throws', async () => {
  await expect(withLock(place.data, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await night()).code).toBe(0);
});

it('does not mind a lock file that a power cut left half written', async () => {
  await writeFile(join(place.data, 'lock.duckdb'), 'half');
  expect(await withLock(place.data, () => Promise.resolve('done'))).toBe('done');
});
