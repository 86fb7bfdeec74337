import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentEdition, editionsFolder } from '../../pipeline/edition.ts';
import { ROOT, type Place } from '../../pipeline/place.ts';
import { lastRuns, listRuns } from '../../pipeline/remember.ts';
import { verify } from '../../pipeline/verify.ts';
import { startTilik } from '../command.ts';
import { MINI_FEED, miniNight, miniPlace, removeFolder } from '../mini.ts';

/** Every fault point that the pipeline has, in the order in which a run passes them. */
const POINTS = [
  'landing written',
  'landed',
  'built',
  'publish closed',
  'publish written',
  'publish renamed',
  'published',
];
const PUBLISHED = POINTS.at(-1);

const RANDOM_KILLS = 3;
/** About what a process takes before its night begins; only spreads the kills. */
const STARTUP_MS = 400;

/** Nights of child processes and ours share the data folder, so they share the clock. */
const realClock = (): Date => new Date();

const nightIn = (data: string, env: Record<string, string> = {}) =>
  startTilik(['run', '--feed', MINI_FEED, '--data', data], env);

/** Runs a night that dies at a point, as by a power cut. */
async function killedAt(point: string, data: string): Promise<void> {
  const { signal } = await nightIn(data, { TILIK_FAULT: point }).ended;
  expect(signal, `the run does not pass "${point}"`).toBe('SIGKILL');
}

/** Everything below a data folder that a finished run has no use for. */
async function leftovers(data: string): Promise<string[]> {
  const known = /^(current|editions|landed|lock\.duckdb|runs)$/;
  const shelf = join(data, 'landed', 'mini');
  const unknown = (await readdir(data)).filter((name) => !known.test(name));
  const hidden = [...(await readdir(editionsFolder(data))), ...(await readdir(shelf))].filter((name) =>
    name.startsWith('.'),
  );
  const runs = (await readdir(join(data, 'runs'))).filter((name) => !/^[\d-]+\.json$/.test(name));
  return [...unknown, ...hidden, ...runs];
}

async function nextNightIsClean(place: Place): Promise<void> {
  const next = await miniNight(place);
  expect(next).toMatchObject({ outcome: 'published', edition: next.id });
  expect(await currentEdition(place.data)).toBe(next.id);
  expect(await verify(place.data)).toContain('is whole');
  expect(await leftovers(place.data)).toEqual([]);
}

it('these are the fault points of the pipeline', async () => {
  const sources = (await readdir(join(ROOT, 'pipeline'))).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(sources.map((name) => readFile(join(ROOT, 'pipeline', name), 'utf8')));
  const found = texts.flatMap((text) =>
    [...text.matchAll(/await faultPoint\('([^']+)'/g)].map(([, name]) => name),
  );
  expect(found.sort()).toEqual([...POINTS].sort());
});

describe('a run killed while an older edition serves', () => {
  let place: Place;

  beforeAll(async () => {
    place = await miniPlace(realClock);
    await miniNight(place);
  });
  afterAll(() => removeFolder(place.data));

  it.each(POINTS)('at "%s" leaves a whole edition, and the next run is clean', async (point) => {
    const before = await currentEdition(place.data);
    const remembered = await listRuns(place.data);
    await killedAt(point, place.data);
    const after = await currentEdition(place.data);
    expect(after === before).toBe(point !== PUBLISHED);
    expect(await verify(place.data)).toContain(`Edition ${String(after)} is whole.`);
    expect(await listRuns(place.data)).toEqual(remembered);
    await nextNightIsClean(place);
  });

  it('at any moment leaves a whole edition, and the next run is clean', async () => {
    const [last] = await lastRuns(place.data, 1);
    const whole = STARTUP_MS + Date.parse(String(last?.finished_at)) - Date.parse(String(last?.started_at));
    for (let kill = 0; kill < RANDOM_KILLS; kill++) {
      const before = String(await currentEdition(place.data));
      const after = whole * ((kill + Math.random()) / RANDOM_KILLS);
      const night = nightIn(place.data);
      const timer = setTimeout(() => night.process.kill('SIGKILL'), after);
      await night.ended;
      clearTimeout(timer);
      const current = String(await currentEdition(place.data));
      expect(current >= before, `killed after ${after} ms`).toBe(true);
      expect(await verify(place.data), `killed after ${after} ms`).toContain(`${current} is whole`);
    }
    await nextNightIsClean(place);
  });
});

describe('a run killed before there is any edition', () => {
  it('leaves none, at every point, and the next run makes the first', async () => {
    const place = await miniPlace(realClock);
    for (const point of POINTS.filter((each) => each !== PUBLISHED)) {
      await killedAt(point, place.data);
      expect(await currentEdition(place.data), point).toBeNull();
    }
    await nextNightIsClean(place);
    await removeFolder(place.data);
  });
});
