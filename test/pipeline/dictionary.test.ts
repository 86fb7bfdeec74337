import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceAll } from '../../pipeline/dictionary.ts';
import { registerFunctions } from '../../pipeline/functions.ts';
import { identifier, openWarehouse } from '../../pipeline/warehouse.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => (world = await openWorld()));
afterAll(() => world.close());

const all = <Row>(sql: string): Promise<Row[]> => world.warehouse.rows<Row>(sql);

describe('the dictionary of a build', () => {
  it('tells every model and every table it reads, down to landed files and seeds', async () => {
    const models = world.built.models.map(({ name }) => name).sort();
    expect((await all<{ model: string }>('from published.model')).map(({ model }) => model)).toEqual(models);
    const reads = await all<{ model: string; reads: string }>('from published.lineage');
    const roots = [...new Set(reads.map((row) => row.reads))].filter((name) => !models.includes(name));
    expect(roots.filter((name) => !/^(landed|seeds|build)\./.test(name))).toEqual([]);
    for (const { name, reads: tables } of world.built.models) {
      const told = reads.filter(({ model }) => model === name).map((row) => row.reads);
      const own = tables.filter((table) => table !== 'indicators.every');
      expect(told).toEqual(expect.arrayContaining(own));
      if (own.length < tables.length)
        expect(told).toEqual(expect.arrayContaining(models.filter((each) => each.startsWith('indicators.'))));
    }
  });

  it('names every column that a file needs of the tables it reads: without the others it still runs', async () => {
    const lineages = await traceAll(world.warehouse, world.built.models);
    const types = await all<{ name: string; column: string; type: string }>(
      `select schema_name || '.' || table_name as name, column_name as "column", data_type as type
       from duckdb_columns() order by column_index`,
    );
    const macros = await all<{ sql: string }>(
      `select 'create macro "' || function_name || '"(' || array_to_string(parameters, ', ') || ') as ' || macro_definition as sql
       from duckdb_functions() where function_type = 'macro' and not internal order by function_oid`,
    );
    for (const model of world.built.models) {
      const named = lineages.get(model.name)?.named ?? new Set<string>();
      const bare = await openWarehouse(':memory:');
      registerFunctions(bare);
      for (const { sql } of macros) await bare.run(sql);
      for (const schema of new Set(model.reads.map((name) => name.split('.')[0] ?? '')))
        await bare.run(`create schema if not exists ${schema}`);
      for (const table of model.reads) {
        const columns = types.filter(({ name, column }) => name === table && named.has(`${table}.${column}`));
        const [schema = '', name = ''] = table.split('.');
        const list = columns.map(({ column, type }) => `${identifier(column)} ${type}`);
        await bare.run(
          `create table ${schema}.${identifier(name)} (${['_unnamed int', ...list].join(', ')})`,
        );
      }
      const says = await bare.rows(`describe ${model.body}`).then(
        () => 'runs',
        (error: unknown) => String(error),
      );
      expect(says, model.name).toBe('runs');
      bare.close();
    }
  });

  it('follows a published column to where it came from, and says where it cannot', async () => {
    const rows = await all<{ name: string; sources: string[]; origins: string[]; is_traced: boolean }>(
      `select table_name || '.' || column_name as name, sources, origins, is_traced from published."column"`,
    );
    const told = new Map(rows.map(({ name, ...row }) => [name, row]));
    expect(told.get('agency.name')).toMatchObject({
      origins: ['landed.agency.name'],
      is_traced: true,
    });
    expect(told.get('clock.limit_days')).toMatchObject({
      sources: ['core.clock.limit_days'],
      origins: ['seeds.policy.limit_days'],
      is_traced: true,
    });
    expect(told.get('quarantine.reason')?.is_traced).toBe(false);
    const origins = rows.flatMap((row) => row.origins);
    expect(origins.filter((name) => !/^(landed|seeds|build)\.\w+\.\w+$/.test(name))).toEqual([]);
  });

  it('has a real column behind every one it names', async () => {
    const missing = await all(
      `select model, reads, name
       from (select model, reads, unnest(columns) as name from published.lineage)
       where not exists (
         from duckdb_columns() where schema_name || '.' || table_name = reads and column_name = name)`,
    );
    expect(missing).toEqual([]);
  });
});
