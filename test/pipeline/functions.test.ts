import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FUNCTIONS, registerFunctions } from '../../pipeline/functions.ts';
import { ROOT } from '../../pipeline/place.ts';
import { openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse(':memory:');
  registerFunctions(warehouse);
});
afterAll(() => warehouse.close());

const answer = async (expression: string): Promise<number | null> =>
  (await warehouse.one<{ answer: number | null }>(`select ${expression} as answer`)).answer;

// domain.md 3.3 (a), (b), (h), (j), (k)
test.each([
  ['probability_of_drop(54, 60, 36, 50, 0)', '0.9928'],
  ['probability_of_drop(54, 60, 36, 50, 0.05)', '0.9605'],
  ['adoption_rate(50, 8.4)', '6.0355'],
  ['probability_rate_below(10, 50, 8.4)', '1.0000'],
  ['population_class(250000)', '3.0000'],
  ['least_peers()', '5.0000'],
  ['chi_square_tail(3.841459, 1)', '0.0500'],
  ['funnel_lower_warning(0.8, 50, 1)', '0.6891'],
  ['funnel_upper_warning(0.8, 50, 1)', '0.9109'],
  ['funnel_lower_alarm(0.8, 62, 4)', '0.4860'],
  ['funnel_upper_alarm(0.8, 50, 1)', '0.9748'],
  ['overdispersion([60, 80, 80, 100], [100, 100, 100, 100], [0.8])', '12.5000'],
  ['median_days([1, 2, 3, 5, 7, 9], [1, 1, 1, 1, 1, 0], [0, 1, 0, 1, 0, 1])', '5.0000'],
  ['log_rank_p([1, 3, 5], [1, 1, 0], [0, 0, 1], [2, 4, 6], [1, 1, 1], [0, 0, 0])', '0.7857'],
])('%s is %s', async (expression, expected) => expect((await answer(expression))?.toFixed(4)).toBe(expected));

test.each([
  'probability_of_drop(54, null, 36, 50, 0)',
  'probability_of_drop(0, 0, 36, 50, 0)',
  'adoption_rate(3, 0)',
  'funnel_lower_alarm(0.8, 0, 1)',
  'median_days([3], [0], [4])',
  'median_days(null, [0], [4])',
  'log_rank_p([3], [0], [4], [3], [0], [4])',
])('%s is null', async (expression) => expect(await answer(expression)).toBeNull());

test('p-values of a group are adjusted together, in their order', async () => {
  const rows = await warehouse.rows<{ key: string; p: number }>(`
    select unnest(list(key order by key)) as key, unnest(benjamini_hochberg(list(p order by key))) as p
    from (values ('b', 0.008), ('a', 0.001), ('c', 0.5)) as test (key, p)`);
  expect(rows.map(({ key, p }) => [key, p.toFixed(4)])).toEqual([
    ['a', '0.0030'],
    ['b', '0.0120'],
    ['c', '0.5000'],
  ]);
});

test('a row of a column, a constant and a null keep to themselves, over many rows', async () => {
  const rows = await warehouse.rows<{ wrong: number }>(`
    select count(*) as wrong
    from (
      select range as n, funnel_lower_warning(0.8, if(range % 7 = 0, null, range), 1) as lower from range(30, 6000)
    )
    where (lower is null) <> (n % 7 = 0)
      or abs(lower - (0.8 - 1.959963984540054 * sqrt(0.16 / n))) > 1e-12`);
  expect(rows).toEqual([{ wrong: 0 }]);
});

test('sql/README.md says what each function answers', async () => {
  const text = await readFile(join(ROOT, 'sql/README.md'), 'utf8');
  for (const name of Object.keys(FUNCTIONS)) expect(text, name).toContain(`\`${name}`);
});
