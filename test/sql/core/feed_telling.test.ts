import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { tidy } from '../../tables.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a feed tells what at least one of its events tells, be it no', async () => {
  await world.given('core.feed', 'feed_id\n full\n bare\n silent');
  await world.given(
    'raw.event',
    `feed_id | event_id | is_public | attachments
     full    | 1        | false     | -
     full    | 2        | -         | 0
     bare    | 3        | -         | -`,
  );
  await world.derive('core.feed_telling');
  expect(await world.look('core.feed_telling', 'feed_id', 'tells_public', 'tells_attachments')).toBe(
    tidy(`feed_id | tells_public | tells_attachments
          bare    | false        | false
          full    | true         | true
          silent  | false        | false`),
  );
});
