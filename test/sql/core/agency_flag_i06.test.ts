import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidy } from '../../tables.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.given(
    'core.agency_flag_watch',
    'agency_id | first_day | as_of_day\n a | 2025-01-01 | 2025-12-31',
  );
});
afterAll(() => world.close());

/** Closings of agency `a` by day. */
async function closed(days: Record<string, number>): Promise<string> {
  const lines = Object.entries(days).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, no) => `${day}-${no} | 1 | a | 9 | ${day} | 0 | finished | -1`),
  );
  await world.given(
    'core.agency_flag_step',
    `complaint_id | spell_no | agency_id | event_no | day | workday_no | step | change\n${lines.join('\n')}`,
  );
  await world.warehouse.run(`update core.agency_flag_step as step set workday_no = calendar.workday_no
    from core.calendar as calendar where calendar.day = step.day`);
  await world.derive('core.agency_flag_i06');
  return world.look('core.agency_flag_i06', 'topic', 'day', 'value', 'threshold', 'n');
}

const HEADER = 'topic | day | value | threshold | n';

/** Every working day of June to August 2025 (none of its holidays among them matters: they are weekdays off). */
function usual(count: number): Record<string, number> {
  const days: Record<string, number> = {};
  for (let at = Date.UTC(2025, 5, 2); at < Date.UTC(2025, 8, 1); at += 86_400_000) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days[new Date(at).toISOString().slice(0, 10)] = count;
  }
  return days;
}

test('eleven on a day where four are usual: above 4 + 3 x 2', async () => {
  expect(await closed({ ...usual(4), '2025-09-10': 11, '2025-09-24': 12 })).toContain(
    '2025-09 | 2025-09-10 | 11    | 10        | 11',
  );
});

test('ten are not above ten', async () => {
  expect(await closed({ ...usual(4), '2025-09-10': 10 })).not.toContain('2025-09-10');
});

test('where nothing is usual a burst has no measure', async () => {
  expect(await closed({ '2025-09-10': 30, '2025-09-11': 1 })).toBe(HEADER);
});

test('four of ten in the last two working days of a month, and not three', async () => {
  expect(await closed({ '2025-10-01': 6, '2025-10-30': 2, '2025-10-31': 2 })).toBe(
    tidy(`${HEADER}\n 2025-10 | 2025-10-31 | 0.4 | 0.4 | 10`),
  );
  expect(await closed({ '2025-10-01': 7, '2025-10-30': 1, '2025-10-31': 2 })).toBe(HEADER);
  expect(await closed({ '2025-10-01': 5, '2025-10-30': 2, '2025-10-31': 2 })).toBe(HEADER);
});

test('the as-of day is not over', async () => {
  expect(await closed({ '2025-12-01': 1, '2025-12-31': 40 })).toBe(HEADER);
});
