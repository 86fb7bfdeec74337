import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineageOf } from '../../pipeline/lineage.ts';
import { literal, openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';

let warehouse: Warehouse;
beforeAll(async () => (warehouse = await openWarehouse(':memory:')));
afterAll(() => warehouse.close());

const TABLES: Record<string, string[]> = {
  'core.a': ['id', 'x', 'y'],
  'core.b': ['id', 'z', 'list'],
};

/** What each column of a select is made of, one text a column; "?" where the tree does not tell. */
async function columns(sql: string): Promise<string[]> {
  return (await lineage(sql)).columns.map(({ sources, isTraced }) =>
    [...[...sources].sort(), ...(isTraced ? [] : ['?'])].join(' '),
  );
}

async function lineage(sql: string) {
  const { tree } = await warehouse.one<{ tree: string }>(
    `select json_serialize_sql(${literal(sql)}) as tree`,
  );
  return lineageOf(JSON.parse(tree), (table) => TABLES[table]);
}

describe('a column comes from', () => {
  it.each([
    [
      'what its expression names',
      'select x, x + y as s, 1 as one from core.a',
      ['core.a.x', 'core.a.x core.a.y', ''],
    ],
    ['its table by alias', 'select p.id, q.id from core.a as p, core.b as q', ['core.a.id', 'core.b.id']],
    ['its table by name', 'select a.id from core.a, core.b', ['core.a.id']],
    ['both sides of USING', 'select id from core.a join core.b using (id)', ['core.a.id core.b.id']],
    [
      'behind a common table',
      'with c as (select x + y as s from core.a) select s from c',
      ['core.a.x core.a.y'],
    ],
    [
      'behind a common table that reads another',
      'with c as (select x from core.a), d as (select x as w from c) select w from d',
      ['core.a.x'],
    ],
    ['behind a subquery', 'select s from (select y as s from core.a)', ['core.a.y']],
    ['the star', 'select * from core.a', ['core.a.id', 'core.a.x', 'core.a.y']],
    ['the star of one table', 'select a.* exclude (id) from core.a as a, core.b', ['core.a.x', 'core.a.y']],
    [
      'both sides of a union, by place',
      'select x, y from core.a union all select z, 1 from core.b',
      ['core.a.x core.b.z', 'core.a.y'],
    ],
    [
      'both sides of a union, by name',
      'select x, y from core.a union all by name select z as y from core.b',
      ['core.a.x', 'core.a.y core.b.z'],
    ],
    [
      'the window it is counted over',
      'select sum(x) over (partition by id order by y) as s from core.a',
      ['core.a.id core.a.x core.a.y'],
    ],
    ['the filter it is counted under', 'select count(*) filter (x > 1) as n from core.a', ['core.a.x']],
    [
      'a column made before it',
      'select x + 1 as w, w + y as v from core.a',
      ['core.a.x', 'core.a.x core.a.y'],
    ],
    [
      'a lambda, but not its parameter',
      'select list_transform(list, lambda e: e + z) as l from core.b',
      ['core.b.list core.b.z'],
    ],
    ['what it is unnested from', 'select u.v from core.b, unnest(core.b.list) as u(v)', ['core.b.list']],
    [
      'a subquery in its expression',
      'select (select max(z) from core.b where b.id = a.id) as m from core.a as a',
      ['core.b.z'],
    ],
    ['values alone, of nothing', 'select v from (values (1), (2)) as t(v)', ['']],
    ['no rows: a count of rows has no column', 'select count(*) as n from core.a where x > 1', ['']],
  ])('%s', async (_, sql, expected) => {
    expect(await columns(sql)).toEqual(expected);
  });

  it('is left open where the tree does not tell', async () => {
    expect(await columns('select w from core.unheard_of')).toEqual(['?']);
    expect(await columns('select max(a) as whole, x from core.a group by x')).toEqual(['?', 'core.a.x']);
  });
});

it('names what conditions read, too', async () => {
  const { named } = await lineage(
    `select count(*) as n from core.a join core.b on b.id = a.id and b.z > 1
     where x in (select z from core.b) group by y having max(list) is not null`,
  );
  expect([...named].sort()).toEqual([
    'core.a.id',
    'core.a.x',
    'core.a.y',
    'core.b.id',
    'core.b.list',
    'core.b.z',
  ]);
});
