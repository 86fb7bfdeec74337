import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Warehouse } from '../../pipeline/warehouse.ts';
import { openSeeds } from './seeds.ts';

let seeds: Warehouse;
beforeAll(async () => {
  seeds = await openSeeds('category');
});
afterAll(() => seeds.close());

test('categories by source', async () => {
  const counted = await seeds.rows(`
    select source, count(*)::integer as categories from category
    where subcategory is null group by source order by source`);
  expect(counted).toEqual([
    { source: 'code', categories: 7 },
    { source: 'hsu', categories: 26 },
    { source: 'wapres', categories: 3 },
  ]);
});

test('every cell but the subcategory is filled, and none has stray spaces', async () => {
  const bad = await seeds.rows(`
    select * from category
    where category is null or name_en is null or source is null
      or category <> trim(category) or subcategory <> trim(subcategory)`);
  expect(bad).toEqual([]);
});

test('a category and its subcategory occur once', async () => {
  const twice = await seeds.rows(
    'select category, subcategory from category group by all having count(*) > 1',
  );
  expect(twice).toEqual([]);
});

test('every subcategory belongs to a listed category', async () => {
  const orphans = await seeds.rows(`
    select category, subcategory from category
    where category not in (select category from category where subcategory is null)`);
  expect(orphans).toEqual([]);
});

test('every category but Topik Lainnya ends in a leaf for the rest', async () => {
  const without = await seeds.rows<{ category: string }>(`
    select category from category group by category
    having count(*) filter (subcategory = 'Lainnya terkait ' || category) = 0`);
  expect(without.map((row) => row.category)).toEqual(['Topik Lainnya']);
});
