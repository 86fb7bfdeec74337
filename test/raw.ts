import { openWorld, type World } from './world.ts';

const FEEDS = `feed_id | name | kind | timezone | prefix | sample | cadence | landed_at | as_of_at | hash
  wib | West | files | Asia/Jakarta | - | false | 0 2 * * * | 2024-06-30 19:00 | 2024-06-30 17:00 | -
  wit | East | files | Asia/Jayapura | p- | false | 0 2 * * * | 2024-06-30 19:00 | 2024-06-30 17:00 | -`;

/** A world with two feeds, one in Jakarta time, one in Papua with the prefix `p-`, up to 1 July 2024 in Jakarta. */
export async function openRawWorld(): Promise<World> {
  const world = await openWorld();
  await world.given('landed.feed', FEEDS);
  await world.warehouse.run(`update landed.feed set prefix = '' where prefix is null`);
  return world;
}
