import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TilikError } from '../../pipeline/error.ts';
import { LAYERS, parseModel, readModels } from '../../pipeline/models.ts';
import { openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';

const GOOD = `-- What it is for, in a sentence
-- that goes on: here.
-- grain: one row per thing
-- column thing_id: identifier: of the thing
-- column wait_days: how long it waited [working days]
-- unique: thing_id, wait_days
-- unique: thing_id
-- stop: wait_days >= 0
-- warn: wait_days < 100

-- Comments of the body stay with the body.
select 1 as thing_id, 2 as wait_days
-- and below it
`;

const parse = (text: string) => parseModel('core', 'thing', 'sql/core/thing.sql', text);

describe('the header', () => {
  it('is the documentation, the body a bare select', () => {
    expect(parse(GOOD)).toMatchObject({
      name: 'core.thing',
      purpose: 'What it is for, in a sentence that goes on: here.',
      grain: 'one row per thing',
      columns: [
        { name: 'thing_id', meaning: 'identifier: of the thing', unit: null },
        { name: 'wait_days', meaning: 'how long it waited', unit: 'working days' },
      ],
      unique: [['thing_id', 'wait_days'], ['thing_id']],
      rules: [
        { severity: 'stop', expression: 'wait_days >= 0' },
        { severity: 'warn', expression: 'wait_days < 100' },
      ],
      body: '-- Comments of the body stay with the body.\nselect 1 as thing_id, 2 as wait_days\n-- and below it',
    });
  });

  it('says when a model is a view', () => {
    expect(parse(GOOD).isView).toBe(false);
    expect(parse(GOOD.replace('-- column', '-- view: a selection\n-- column')).isView).toBe(true);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['no purpose', (text) => text.replace(/^-- (What|that).*\n/gm, ''), /no a first sentence/],
    [
      'no grain',
      (text) => text.replace(/^-- grain.*\n/m, '').replace(/^-- (column|unique|stop|warn).*\n/gm, ''),
      /"-- grain/,
    ],
    [
      'no columns',
      (text) => text.replace(/^-- (column|unique|stop|warn).*\n/gm, ''),
      /"-- column name: meaning"/,
    ],
    ['no key', (text) => text.replace(/^-- unique.*\n/gm, ''), /"-- unique: columns"/],
    [
      'a column without meaning',
      (text) => text.replace(': identifier: of the thing', ''),
      /"-- column thing_id"/,
    ],
    [
      'a key of unknown columns',
      (text) => text.replace('-- unique: thing_id\n', '-- unique: thing\n'),
      /unique: thing"/,
    ],
    ['an empty key', (text) => text.replace('-- unique: thing_id\n', '-- unique:\n'), /unique: "/],
    ['a misspelt rule', (text) => text.replace('-- stop:', '-- stops:'), /"-- stops: wait_days >= 0"/],
    [
      'a sentence among the rules',
      (text) => text.replace('-- warn:', '-- warn'),
      /"-- warn wait_days < 100"/,
    ],
    ['no select', (text) => text.slice(0, text.indexOf('\n\n') + 1), /no select/],
  ])('with %s is an error that names file and remedy', (_, spoil, expected) => {
    const attempt = () => parse(spoil(GOOD));
    expect(attempt).toThrow(TilikError);
    expect(attempt).toThrow(expected);
    expect(attempt).toThrow(/^sql\/core\/thing\.sql/);
    expect(attempt).toThrow(expect.objectContaining({ remedy: expect.stringMatching(/\w+.*\.$/) as string }));
  });
});

describe('the order', () => {
  let warehouse: Warehouse;
  const folders: string[] = [];

  beforeAll(async () => (warehouse = await openWarehouse(':memory:')));
  afterAll(async () => {
    warehouse.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  });

  /** The names of models with these bodies, in the order in which they are made. */
  async function order(bodies: Record<string, string>): Promise<string[]> {
    const sql = await mkdtemp(join(tmpdir(), 'tilik-sql-'));
    folders.push(sql);
    for (const layer of LAYERS) await mkdir(join(sql, layer));
    for (const [name, body] of Object.entries(bodies)) {
      const file = join(sql, `${name}.sql`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `-- Purpose.\n-- grain: one row\n-- column a: a\n-- unique: a\n${body}\n`);
    }
    return (await readModels(sql, warehouse)).map(({ name }) => name);
  }

  it('puts what is read before what reads it, whatever the names say', async () => {
    const names = await order({
      'raw/z': 'select 1 as a',
      'core/a': 'select a from core.b',
      'core/b': 'select a from raw.z',
      'published/a': 'select a from core.a',
    });
    expect(names).toEqual(['raw.z', 'core.b', 'core.a', 'published.a']);
  });

  it('sees through JOIN USING, sub-queries, unions and common table expressions', async () => {
    const names = await order({
      'core/a': `with b as (select a from core.e) select a from b join core.f using (a)
        union all select a from core.g where a in (select a from core.h) or exists (from core.i)`,
      'core/b': 'select 1 as a',
      'core/e': 'select 1 as a',
      'core/f': 'select 1 as a',
      'core/g': 'select 1 as a',
      'core/h': 'select 1 as a',
      'core/i': 'select 1 as a',
    });
    expect(names.indexOf('core.a')).toBe(5);
    expect(names.slice(0, 5).sort()).toEqual(['core.e', 'core.f', 'core.g', 'core.h', 'core.i']);
  });

  it('makes every indicator before what reads their union', async () => {
    const names = await order({
      'indicators/z': 'select 1 as a',
      'core/a': 'select a from indicators.every',
    });
    expect(names).toEqual(['indicators.z', 'core.a']);
  });

  it('leaves landed, seeds and build to the build', async () => {
    expect(await order({ 'core/a': 'from landed.x, seeds.y, build.z' })).toEqual(['core.a']);
  });

  it('refuses a circle and names it', async () => {
    await expect(
      order({ 'core/a': 'from core.b', 'core/b': 'from core.c', 'core/c': 'from core.a' }),
    ).rejects.toThrow(/circle: core\.a -> core\.b -> core\.c -> core\.a/);
    await expect(order({ 'core/a': 'from core.a' })).rejects.toThrow(/circle: core\.a -> core\.a/);
  });

  it('refuses a table that no file makes, and names both', async () => {
    await expect(order({ 'core/a': 'from core.nowhere' })).rejects.toThrow(
      /core\/a\.sql reads core\.nowhere/,
    );
  });

  it.each([
    ['two statements', 'select 1 as a; select 2 as a'],
    ['no select', 'create table x as select 1 as a'],
    ['no SQL', 'selec 1 as a'],
  ])('refuses %s and names the file', async (_, body) => {
    await expect(order({ 'core/a': body })).rejects.toThrow(/core\/a\.sql is not one select: \w/);
  });
});
