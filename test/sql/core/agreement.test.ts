import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { readBoringLaw } from './boring_law.ts';
import { disagreements } from './histories.ts';
import { giveNasty, historyOf, nastyLives } from './nasty_lives.ts';
import { READINGS } from './readings.ts';

/**
 * 100,000 nasty histories under five readings of the law: the SQL and the dull second way give the same clocks, one by
 * one. Where they do not, the message holds the seed and the whole complaint.
 */

const EACH = 20_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const seed of ['policy', 'workweek', 'calendar'])
    await world.warehouse.run(`create table given_${seed} as from seeds.${seed}`);
});
afterAll(() => world.close());

it.each(READINGS)('$name (seed $seed)', async ({ seed, knownOn, changes }) => {
  for (const name of ['policy', 'workweek', 'calendar'])
    await world.warehouse.run(`create or replace table seeds.${name} as from given_${name}`);
  for (const change of changes) await world.warehouse.run(change);
  await world.warehouse.run('create or replace table build.knowledge as select $knownOn::date as known_on', {
    knownOn,
  });
  const lives = nastyLives(seed, EACH);
  await giveNasty(world, lives);
  await world.derive('core.clock');
  const law = await readBoringLaw(world.warehouse, knownOn);
  const { clocks, found } = await disagreements(world.warehouse, lives.map(historyOf), law);
  expect(clocks).toBeGreaterThan(2 * EACH);
  expect(found, `seed ${seed}`).toEqual([]);
});
