import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world.ts';

/** Old deadlines replayed: due days as everybody knew them on a day, before a decree changed them. */

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it.each([
  ['2020-12-22', 5, '2020-11-30', '2021-01-07'],
  ['2020-12-22', 5, '2020-12-01', '2021-01-04'],
  ['2020-12-22', 5, null, '2021-01-04'],
  // 26-29 May 2020 were joint leave until 9 April, 22 May until 20 May.
  ['2020-05-19', 3, '2020-04-08', '2020-06-03'],
  ['2020-05-19', 3, '2020-04-09', '2020-05-27'],
  ['2020-05-19', 3, '2020-05-20', '2020-05-26'],
  // 12 March 2021 was joint leave until 22 February; 17-19 May, too.
  ['2021-03-10', 1, '2021-02-21', '2021-03-15'],
  ['2021-03-10', 1, '2021-02-22', '2021-03-12'],
  ['2021-05-11', 1, '2021-02-21', '2021-05-20'],
  ['2021-05-11', 1, '2021-02-22', '2021-05-17'],
  // Islamic new year moved from 10 to 11 August, Maulid from 19 to 20 October 2021; 24 December withdrawn.
  ['2021-08-09', 1, '2021-06-17', '2021-08-11'],
  ['2021-08-09', 1, '2021-06-18', '2021-08-10'],
  ['2021-10-18', 2, '2021-06-17', '2021-10-21'],
  ['2021-10-18', 1, '2021-06-18', '2021-10-19'],
  ['2021-12-23', 1, '2021-02-21', '2021-12-28'],
  ['2021-12-23', 1, '2021-06-17', '2021-12-27'],
  ['2021-12-23', 1, '2021-06-18', '2021-12-24'],
  // 26 April 2023 was joint leave until 29 March, when 19 and 20 April became it.
  ['2023-04-14', 3, '2023-03-28', '2023-04-19'],
  ['2023-04-14', 3, '2023-03-29', '2023-04-26'],
  ['2023-04-20', 1, '2023-03-28', '2023-04-27'],
  ['2023-04-20', 1, '2023-03-29', '2023-04-26'],
])('%s + %i working days, as known on %s = %s', async (from, limit, knownOn, expected) => {
  await world.warehouse.run('create or replace table build.knowledge as select $knownOn::date as known_on', {
    knownOn,
  });
  await world.derive('core.workday');
  const found = await world.warehouse.one(
    `select workday.day from core.calendar as calendar
    join core.workday as workday on workday.workday_no = calendar.workday_no + $limit where calendar.day = $from`,
    { from, limit },
  );
  expect(found).toEqual({ day: expected });
});
