import { expect, it } from 'vitest';
import { worldOf } from '../../indicator.ts';
import { tidy } from '../../tables.ts';

const { given, points } = worldOf('backlog');

const feedTo = (day: string): Promise<void> => given('core.feed', `feed_id | as_of_day\n f | ${day}`);

it('is the state at the end of each month, carried through months in which nothing happened', async () => {
  await feedTo('2025-05-20');
  await given('core.pause', 'complaint_id | clock');
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | start_day  | due_day    | stop_day   | as_of_day
     A            | C4    | kab       | 2025-01-06 | 2025-01-24 | 2025-04-10 | 2025-05-20
     B            | C4    | kab       | 2025-01-20 | 2025-02-07 | 2025-02-03 | 2025-05-20
     C            | C4    | kab       | 2025-05-15 | 2025-06-05 | -          | 2025-05-20`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 1         | 2
          kab      | 2025-02-01 | 1         | 1
          kab      | 2025-03-01 | 1         | 1
          kab      | 2025-05-01 | 0         | 1
          nasional | 2025-01-01 | 1         | 2
          nasional | 2025-02-01 | 1         | 1
          nasional | 2025-03-01 | 1         | 1
          nasional | 2025-05-01 | 0         | 1`),
  );
});

it('does not count a report while it was closed and not yet reopened', async () => {
  await feedTo('2025-04-15');
  await given(
    'core.pause',
    `complaint_id | clock | reason | from_day   | to_day
     A            | C4    | closed | 2025-02-10 | 2025-04-02`,
  );
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | start_day  | due_day    | stop_day | as_of_day
     A            | C4    | kab       | 2025-01-06 | 2025-01-24 | -        | 2025-04-15`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 1         | 1
          kab      | 2025-04-01 | 1         | 1
          nasional | 2025-01-01 | 1         | 1
          nasional | 2025-04-01 | 1         | 1`),
  );
});

it('does not count a report as overdue whose due day passed while it was closed, until it is open again', async () => {
  await feedTo('2025-04-15');
  await given(
    'core.pause',
    `complaint_id | clock | reason | from_day   | to_day
     A            | C4    | closed | 2025-01-24 | 2025-04-02`,
  );
  await given(
    'core.clock',
    `complaint_id | clock | agency_id | start_day  | due_day    | stop_day | as_of_day
     A            | C4    | kab       | 2025-01-06 | 2025-01-24 | -        | 2025-04-15
     B            | C4    | kab       | 2025-01-06 | 2025-06-24 | -        | 2025-04-15`,
  );
  expect(await points()).toBe(
    tidy(`entity   | period     | numerator | denominator
          kab      | 2025-01-01 | 0         | 1
          kab      | 2025-02-01 | 0         | 1
          kab      | 2025-03-01 | 0         | 1
          kab      | 2025-04-01 | 1         | 2
          nasional | 2025-01-01 | 0         | 1
          nasional | 2025-02-01 | 0         | 1
          nasional | 2025-03-01 | 0         | 1
          nasional | 2025-04-01 | 1         | 2`),
  );
});
