import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { raised, signals } from './agency_months.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** One period: how many were answered after each of 1, 2, 3, ... days, and how many are open after the last of them. */
interface Period {
  month: string;
  finished: number[];
  open?: number;
}

async function given(agencies: Record<string, Period[]>): Promise<void> {
  const lines = Object.entries(agencies).flatMap(([agency, periods]) =>
    periods.map(({ month, finished, open = 0 }) => {
      const n = finished.reduce((sum, count) => sum + count, open);
      const last = finished.map((_, at) => (at === finished.length - 1 ? open : 0));
      const days = finished.map((_, at) => at + 1);
      return `${agency} | ${month}-01 | ${month}-28 | ${n} | [${days.join()}] | [${finished.join()}] | [${last.join()}]`;
    }),
  );
  await world.given(
    'core.agency_flag_response',
    `agency_id | month | month_end | n | days | finished | open\n${lines.join('\n')}`,
  );
}

const quick = { month: '2025-01', finished: [10, 10, 10, 5, 5] };
const slow = { month: '2025-04', finished: [0, 0, 5, 10, 10, 10, 5] };

test('raised where the median went from 2 to 5 days; cleared after two judged months in which it did not', async () => {
  const again = (month: string) => ({ ...quick, month });
  await given({ a: [quick, again('2025-02'), again('2025-03'), slow, again('2025-05'), again('2025-06')] });
  expect(await signals(world, 'I03')).toEqual(['a 2025-04 +', 'a 2025-06 -']);
  expect(await raised(world, 'I03')).toMatchObject({
    value: 2.5,
    threshold: 1.5,
    n: 40,
    severity: 2,
    evidence: {
      median_now: 5,
      median_before: 2,
      n: 40,
      n_before: 40,
      list: { dari: '2025-02', sampai: '2025-04' },
    },
  });
});

test.each([
  ['a median below 1.5 times', [quick, { month: '2025-04', finished: [0, 19, 21] }]],
  ['19 reports', [{ month: '2025-01', finished: [19] }, slow]],
  ['a period without neighbour', [{ ...quick, month: '2025-02' }, slow]],
])('not raised: %s', async (_case, periods) => {
  await given({ a: periods });
  expect((await signals(world, 'I03')).filter((line) => line.endsWith('+'))).toEqual([]);
});

test('a median that is not reached is longer than any', async () => {
  await given({ a: [quick, { month: '2025-04', finished: [1, 1, 1], open: 37 }] });
  expect(await signals(world, 'I03')).toEqual(['a 2025-04 +']);
  expect(await raised(world, 'I03')).toMatchObject({ value: null, evidence: { median_now: null } });
});

test('among many agencies a difference must be clearer than alone', async () => {
  // Medians 2 and 3, p = 0.018 alone.
  const borderline = [
    { month: '2025-01', finished: [8, 6, 3, 2, 1] },
    { month: '2025-04', finished: [2, 5, 5, 4, 4] },
  ];
  await given({ a: borderline });
  expect(await signals(world, 'I03')).toEqual(['a 2025-04 +']);
  const others = Array.from({ length: 30 }, (_, at): [string, Period[]] => [
    `b${at}`,
    [quick, { ...quick, month: '2025-04' }],
  ]);
  await given({ a: borderline, ...(Object.fromEntries([...others, ['c', []]]) as Record<string, Period[]>) });
  expect((await signals(world, 'I03')).filter((line) => line.endsWith('+'))).toEqual([]);
});
