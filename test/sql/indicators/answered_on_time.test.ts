import { afterAll, beforeAll, expect, it } from 'vitest';
import { tidy } from '../../tables.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.given(
    'core.member',
    `agency_id | entity
     kab       | kab
     kab       | nasional
     kab/pupr  | kab/pupr
     kab/pupr  | kab
     kab/pupr  | nasional`,
  );
});
afterAll(() => world.close());

const points = async (): Promise<string> => {
  await world.derive('indicators.answered_on_time');
  return world.look('indicators.answered_on_time', 'entity', 'period', 'numerator', 'denominator');
};

it('counts what was due, by the month it started, for unit, agency and nation', async () => {
  await world.given(
    'core.clock',
    `complaint_id | clock | agency_id | unit_id  | start_day  | outcome     | is_late | is_due
     A            | C3    | kab       | kab/pupr | 2025-01-06 | finished    | false   | true
     B            | C3    | kab       | kab/pupr | 2025-01-31 | finished    | true    | true
     C            | C3    | kab       | kab/pupr | 2025-01-31 | running     | true    | true
     D            | C3    | kab       | -        | 2025-02-03 | waiting     | false   | true
     E            | C4    | kab       | kab/pupr | 2025-01-06 | finished    | false   | true`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 1         | 3
          kab      | 2025-02-01 | 1         | 1
          kab/pupr | 2025-01-01 | 1         | 3
          nasional | 2025-01-01 | 1         | 3
          nasional | 2025-02-01 | 1         | 1`),
  );
});

it('leaves out what is not due yet, however quick it was, and what went away', async () => {
  await world.given(
    'core.clock',
    `complaint_id | clock | agency_id | start_day  | outcome     | is_late | is_due
     A            | C3    | kab       | 2025-01-06 | finished    | false   | false
     B            | C3    | kab       | 2025-01-06 | transferred | true    | true
     C            | C3    | kab       | 2025-01-06 | archived    | false   | true
     D            | C3    | kab       | 2025-01-06 | withdrawn   | false   | true
     E            | C3    | kab       | 2025-01-06 | handed_over | true    | true`,
  );
  expect(await points()).toBe('entity | period | numerator | denominator');
});
