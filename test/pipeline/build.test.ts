import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, describeBuild, type Built } from '../../pipeline/build.ts';
import type { Indicator } from '../../pipeline/contract.ts';
import { INDICATORS } from '../../pipeline/indicators.ts';
import { placeFrom } from '../../pipeline/place.ts';
import { openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';

const place = placeFrom({});

describe('a build of nothing', () => {
  let warehouse: Warehouse;
  let built: Built;
  const told: string[] = [];

  beforeAll(async () => {
    warehouse = await openWarehouse(':memory:');
    const sources = { ...place, landings: [], indicators: INDICATORS };
    built = await build(warehouse, sources, (name) => told.push(name));
  });
  afterAll(() => warehouse.close());

  it('makes every model but those about the build, and counts their rows', () => {
    const about = ['published.column', 'published.lineage', 'published.model', 'published.notice'];
    const made = built.models.map(({ name }) => name).filter((name) => !about.includes(name));
    expect(Object.keys(built.rows).sort()).toEqual([...made].sort());
    expect(told).toEqual(made);
    expect(built.rows).toMatchObject({ 'published.complaint': 0, 'published.region': 552 });
    expect(built.rows['published.calendar']).toBeGreaterThan(3000);
  });

  it('registers the indicators in order, with the words of the SQL header', async () => {
    const registered = await warehouse.rows<Record<string, unknown>>(
      'from published.indicator order by position',
    );
    expect(registered.map(({ indicator }) => indicator)).toEqual(INDICATORS.map(({ id }) => id));
    for (const [at, { id, caveats }] of INDICATORS.entries()) {
      const header = built.models.find(({ name }) => name === `indicators.${id}`);
      const meaning = (name: string) => header?.columns.find((column) => column.name === name)?.meaning;
      expect(registered[at]).toMatchObject({
        definition: header?.purpose,
        numerator: meaning('numerator'),
        denominator: meaning('denominator'),
        caveats: [...caveats],
      });
    }
  });

  it('is described afterwards: findings as notices, columns as a dictionary', async () => {
    const finding = {
      severity: 'warn' as const,
      rule: "it's",
      message: 'x "y"',
      count: 2,
      sample: ["a='1'", 'b'],
    };
    await describeBuild(warehouse, built, [finding]);
    expect(await warehouse.rows('from published.notice')).toEqual([finding]);
    expect(built.rows).toMatchObject({ 'published.notice': 1 });
    const { untyped } = await warehouse.one<{ untyped: number }>(
      'select count(*) as untyped from published."column" where type is null',
    );
    expect(untyped).toBe(0);
  });
});

describe('a mistake in a model', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  /** What the build says when a file of sql/ has this text. */
  async function buildWith(
    file: string,
    text: string,
    indicators: readonly Indicator[] = INDICATORS,
  ): Promise<string> {
    const sql = await mkdtemp(join(tmpdir(), 'tilik-sql-'));
    folders.push(sql);
    await cp(place.sql, sql, { recursive: true });
    await writeFile(join(sql, file), text);
    const warehouse = await openWarehouse(':memory:');
    try {
      await build(warehouse, { ...place, sql, landings: [], indicators });
      return 'no mistake';
    } catch (error) {
      return error instanceof Error ? error.message.replaceAll(sql, 'sql') : String(error);
    } finally {
      warehouse.close();
    }
  }

  const header = (columns: string): string =>
    `-- Things.\n-- grain: one row per thing\n${columns.replaceAll(/(\w+) ?/g, '-- column $1: it\n')}-- unique: a\n`;

  it('documented columns that are not the real ones, or in another order, are named', async () => {
    expect(await buildWith('raw/a.sql', `${header('a b')}select 1 as a`)).toBe(
      'sql/raw/a.sql documents (a, b) but makes (a).',
    );
    expect(await buildWith('raw/a.sql', `${header('a b')}select 1 as b, 2 as a`)).toBe(
      'sql/raw/a.sql documents (a, b) but makes (b, a).',
    );
  });

  it('SQL that fails is named with the reason', async () => {
    expect(await buildWith('raw/a.sql', `${header('a')}select 'x'::integer as a`)).toMatch(
      /^raw\.a cannot be built: Conversion Error: a value cannot be read as INT32$/,
    );
    expect(await buildWith('raw/a.sql', `${header('a')}select a from landed.nothing`)).toMatch(
      /^raw\.a cannot be built: Catalog Error: Table with name nothing does not exist/,
    );
  });

  it('an indicator without its SQL is named', async () => {
    const [first] = INDICATORS;
    const unknown = first === undefined ? [] : [{ ...first, id: 'happiness' }];
    expect(await buildWith('raw/a.sql', `${header('a')}select 1 as a`, unknown)).toBe(
      'Indicator happiness has no sql/indicators/happiness.sql.',
    );
  });
});
