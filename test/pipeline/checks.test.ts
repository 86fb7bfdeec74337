import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Built } from '../../pipeline/build.ts';
import { check, compareRows } from '../../pipeline/checks.ts';
import type { Manifest } from '../../pipeline/contract.ts';
import { parseModel, readModels } from '../../pipeline/models.ts';
import { placeFrom } from '../../pipeline/place.ts';
import { openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';
import { openWorld, type World } from '../world.ts';

const THING = parseModel(
  'core',
  'thing',
  'sql/core/thing.sql',
  `-- Things.
-- grain: one row per thing
-- column thing_id: identifier
-- column wait_days: how long it waited [days]
-- column text: what it says
-- unique: thing_id
-- stop: wait_days >= 0
-- warn: wait_days < 100
select 1`,
);
const BUILT: Built = { models: [THING], rows: { 'core.thing': 1 }, edition: null };

describe('the rules of a header', () => {
  let warehouse: Warehouse;

  beforeAll(async () => (warehouse = await openWarehouse(':memory:')));
  afterAll(() => warehouse.close());
  beforeEach(() =>
    warehouse.run(`create schema if not exists core;
      create or replace table core.thing (thing_id varchar, wait_days integer, text varchar)`),
  );

  const findings = (built = BUILT) => check(warehouse, built, null, []);

  it('find nothing where all is well; null is well', async () => {
    await warehouse.run(`insert into core.thing values ('a', 0, 'x'), ('b', null, 'x'), ('c', 99, null)`);
    expect(await findings()).toEqual([]);
  });

  it('stop at a key that comes twice, and say which', async () => {
    await warehouse.run(`insert into core.thing values ('a', 1, 'x'), ('a', 2, 'x'), ('b', 1, 'x')`);
    expect(await findings()).toEqual([
      {
        severity: 'stop',
        rule: 'unique core.thing (thing_id)',
        message: 'core.thing has more than one row for the same thing_id',
        count: 1,
        sample: ['thing_id=a'],
      },
    ]);
  });

  it('stop or warn as the header says', async () => {
    await warehouse.run(`insert into core.thing values ('a', -1, 'x'), ('b', 100, 'x'), ('c', 101, 'x')`);
    expect(await findings()).toMatchObject([
      { severity: 'stop', rule: 'core.thing: wait_days >= 0', count: 1, sample: ['thing_id=a'] },
      { severity: 'warn', rule: 'core.thing: wait_days < 100', count: 2 },
    ]);
  });

  it('show identifiers of five guilty rows and nothing that people wrote', async () => {
    await warehouse.run(`insert into core.thing select 'id' || i, -1, 'Bu Sri, 0812' from range(8) as r(i)`);
    const [finding] = await findings();
    expect(finding?.count).toBe(8);
    expect(finding?.sample).toHaveLength(5);
    expect(JSON.stringify(finding)).not.toContain('Sri');
  });

  it('that cannot be asked are an error with the rule and the reason', async () => {
    const broken = { ...THING, rules: [{ severity: 'stop' as const, expression: 'waits >= 0' }] };
    await expect(findings({ ...BUILT, models: [broken] })).rejects.toThrow(
      /rule "core\.thing: waits >= 0" cannot be asked: .*waits/,
    );
  });
});

describe('row counts against the last edition', () => {
  const last = (rows: Record<string, number>, feeds = ['a', 'b']): Manifest => ({
    id: '20251120-230000',
    run: '20251120-230000',
    as_of: '2025-11-20T23:00:00.000Z',
    built_at: '2025-11-20T23:05:00.000Z',
    sample: true,
    feeds: feeds.map((id) => ({
      id,
      name: id,
      kind: 'files',
      sample: true,
      cadence: '0 6 * * *',
      landed_at: '2025-11-20T23:00:00.000Z',
      as_of: '2025-11-20T23:00:00.000Z',
      hash: 'x',
    })),
    rows,
    calendar_version: 'k',
    policy_version: 'r',
    code_version: '0',
    findings: [],
    sha256: 'x',
  });
  const compare = (before: number, now: number, feeds = ['b', 'a']) =>
    compareRows({ 'published.event': now }, last({ event: before }), feeds).map(({ severity }) => severity);

  it.each([
    [1000, 1000, []],
    [1000, 950, []],
    [1000, 949, ['warn']],
    [1000, 800, ['warn']],
    [1000, 799, ['stop']],
    [1000, 0, ['stop']],
    [1000, 3000, []],
    [1000, 3001, ['warn']],
    [0, 5000, ['warn']],
    [0, 9, []],
    [2, 9, []],
  ])('%i rows, then %i: %j', (before, now, expected) => {
    expect(compare(before, now)).toEqual(expected);
  });

  it('say both numbers', () => {
    expect(compareRows({ 'published.event': 700 }, last({ event: 1000 }), ['a', 'b'])).toEqual([
      {
        severity: 'stop',
        rule: 'rows published.event',
        message: 'published.event has 700 rows, the last edition had 1000',
        count: 300,
        sample: [],
      },
    ]);
  });

  it('are not compared with those of other feeds, which is said once', () => {
    for (const feeds of [['a'], ['a', 'b', 'c'], ['a', 'x']]) {
      const rows = { 'published.event': 1, 'published.spell': 1 };
      expect(compareRows(rows, last({ event: 1000, spell: 1000 }), feeds)).toEqual([
        {
          severity: 'warn',
          rule: 'rows',
          message: 'Row counts were not compared: the last edition is of other feeds (a, b)',
          count: 1,
          sample: [],
        },
      ]);
    }
  });

  it('are compared with nothing when there is no last edition', () => {
    expect(compareRows({ 'published.event': 1 }, null, ['a', 'b'])).toEqual([]);
  });

  it('stop when a table is gone, even an empty one', () => {
    expect(
      compareRows({ 'published.event': 10 }, last({ event: 10, gone: 40, flag: 0 }), ['a', 'b']),
    ).toMatchObject([
      { severity: 'stop', message: 'published.gone is gone, the last edition had 40', count: 40 },
      { severity: 'stop', message: 'published.flag is gone, the last edition had 0', count: 0 },
    ]);
  });

  it.each([
    ['flag', 100, 34, []],
    ['flag', 100, 33, ['warn']],
    ['flag', 100, 0, ['warn']],
    ['flag', 100, 301, ['warn']],
    ['intake', 12, 1, ['warn']],
    ['intake', 12, 8, []],
    ['quarantine', 1000, 0, []],
    ['quarantine', 0, 10, ['warn']],
    ['quarantine', 1, 10, []],
    ['quarantine', 100, 301, ['warn']],
    ['notice', 100, 0, []],
    ['notice', 0, 100, []],
    ['column', 100, 1, []],
  ])('of %s may jump: %i, then %i gives %j', (table, before, now, expected) => {
    const found = compareRows({ [`published.${table}`]: now }, last({ [table]: before }), ['a', 'b']);
    expect(found.map(({ severity }) => severity)).toEqual(expected);
  });

  it('of notices and columns are made after the comparison, so they are not gone', () => {
    expect(compareRows({}, last({ notice: 1, column: 100 }), ['a', 'b'])).toEqual([]);
  });
});

describe('the real models', () => {
  let world: World;

  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  it('have rules that can all be asked, and that an empty world does not break', async () => {
    const models = await readModels(placeFrom({}).sql, world.warehouse);
    const built: Built = {
      models,
      rows: Object.fromEntries(models.map(({ name }) => [name, 0])),
      edition: null,
    };
    const asked = models.flatMap(({ unique, rules }) => [...unique, ...rules]);
    expect(asked.length).toBeGreaterThan(models.length);
    expect(await check(world.warehouse, built, null, [])).toEqual([]);
  });
});
