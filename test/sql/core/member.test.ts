import { afterAll, beforeAll, expect, it } from 'vitest';
import { tidy } from '../../tables.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function agencies(rows: string): Promise<void> {
  await world.given(
    'raw.agency',
    `agency_id | name | type | parent_id | region_code | valid_from | valid_to\n${rows}`,
  );
  await world.derive('published.member');
  await world.derive('published.entity');
}

/** Where a holder counts, besides itself and the nation. */
async function membersOf(holder: string): Promise<string> {
  await world.warehouse.run(`create or replace temp table looked as
    from published.member where holder_id = '${holder}' and entity not in ('${holder}', 'nasional')`);
  return world.look('looked', 'entity', 'valid_from', 'valid_to');
}

it('counts a unit in its agency, regency, province and the type of its agency, an agency in all but the first', async () => {
  await agencies(`
    kab  | Sintang | KAB | -   | 61.05 | - | -
    pupr | PUPR    | OPD | kab | -     | - | -
    prov | Kalbar  | PROV | -  | 61    | - | -
    kl   | BPS     | L   | -   | -     | - | -`);
  expect(await membersOf('pupr')).toBe(
    tidy(`entity     | valid_from | valid_to
          jenis-KAB     | - | -
          kab           | - | -
          wilayah-61    | - | -
          wilayah-61.05 | - | -`),
  );
  expect(await membersOf('prov')).toBe(
    tidy('entity | valid_from | valid_to\n jenis-PROV | - | -\n wilayah-61 | - | -'),
  );
  expect(await membersOf('kl')).toBe(tidy('entity | valid_from | valid_to\n jenis-L | - | -'));
  expect(await membersOf('nasional')).toBe('entity | valid_from | valid_to');
});

it('a regency that moves to a new province takes its units along from that month', async () => {
  await agencies(`
    kab  | Bulungan | KAB | -   | 64.01 | -          | 2012-10-24
    kab  | Bulungan | KAB | -   | 65.01 | 2012-10-25 | -
    pupr | PUPR     | OPD | kab | -     | 2010-03-03 | -`);
  const places = `
          wilayah-64    | -          | 2012-09-30
          wilayah-64.01 | -          | 2012-09-30
          wilayah-65    | 2012-10-01 | -
          wilayah-65.01 | 2012-10-01 | -`;
  expect(await membersOf('pupr')).toBe(
    tidy(`entity | valid_from | valid_to
          jenis-KAB | - | -
          kab       | - | -${places}`),
  );
  expect(await membersOf('kab')).toBe(
    tidy(`entity | valid_from | valid_to
          jenis-KAB | - | -${places}`),
  );
});

it('a new name changes nothing but the name; the agency is one row with its first day', async () => {
  await agencies(`
    kab  | Kab. Lama | KAB | -   | 61.05 | 2018-01-01 | -
    kab  | Kab. Baru | KAB | -   | 61.05 | 2024-07-09 | -
    pupr | PUPR      | OPD | kab | -     | -          | -`);
  expect(await membersOf('kab')).toBe(
    tidy(`entity | valid_from | valid_to
          jenis-KAB     | - | -
          wilayah-61    | - | -
          wilayah-61.05 | - | -`),
  );
  await world.warehouse.run(
    `create or replace temp table looked as from published.entity where kind = 'agency'`,
  );
  expect(await world.look('looked', 'entity', 'name', 'valid_from', 'valid_to')).toBe(
    tidy('entity | name | valid_from | valid_to\n kab | Kab. Baru | 2018-01-01 | -'),
  );
});

it('of two changes in one month the one in force at its end has the month', async () => {
  await agencies(`
    kab | A | KAB  | - | 61.05 | -          | -
    kab | B | KOTA | - | 61.05 | 2024-07-03 | -
    kab | C | KAB  | - | 64.01 | 2024-07-20 | -`);
  expect(await membersOf('kab')).toBe(
    tidy(`entity | valid_from | valid_to
          jenis-KAB     | -          | -
          wilayah-61    | -          | 2024-06-30
          wilayah-61.05 | -          | 2024-06-30
          wilayah-64    | 2024-07-01 | -
          wilayah-64.01 | 2024-07-01 | -`),
  );
});

it('a unit that goes over to another agency leaves its past there, and a merged agency keeps its own', async () => {
  await agencies(`
    old  | Lama | KAB  | -   | 61.05 | -          | 2023-12-31
    new  | Baru | KOTA | -   | 61.05 | 2024-01-01 | -
    unit | PUPR | OPD  | old | -     | -          | -
    unit | PUPR | OPD  | new | -     | 2024-01-01 | -`);
  expect(await membersOf('unit')).toBe(
    tidy(`entity | valid_from | valid_to
          jenis-KAB     | -          | 2023-12-31
          jenis-KOTA    | 2024-01-01 | -
          new           | 2024-01-01 | -
          old           | -          | 2023-12-31
          wilayah-61    | -          | -
          wilayah-61.05 | -          | -`),
  );
  await world.given(
    'core.clock',
    `complaint_id | clock | agency_id | unit_id | start_day  | outcome
     A            | C6    | old       | unit    | 2023-12-29 | finished
     B            | C6    | old       | -       | 2024-02-01 | running
     C            | C6    | new       | unit    | 2024-02-01 | finished`,
  );
  await world.given('core.closing', 'complaint_id | outcome\n A | finished\n C | finished');
  await world.derive('indicators.completion');
  await world.derive('published.point');
  await world.warehouse.run(`create or replace temp table looked as from published.point
    where entity in ('old', 'new', 'wilayah-61', 'nasional')`);
  expect(await world.look('looked', 'entity', 'period', 'numerator', 'denominator')).toBe(
    tidy(`entity | period | numerator | denominator
          nasional   | 2023-12-01 | 1 | 1
          nasional   | 2024-02-01 | 1 | 2
          new        | 2024-02-01 | 1 | 1
          old        | 2023-12-01 | 1 | 1
          old        | 2024-02-01 | 0 | 1
          wilayah-61 | 2023-12-01 | 1 | 1
          wilayah-61 | 2024-02-01 | 1 | 2`),
  );
});
