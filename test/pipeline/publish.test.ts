import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED, type Manifest } from '../../pipeline/contract.ts';
import { currentManifest, databaseFile, editionFolder, listEditions } from '../../pipeline/edition.ts';
import { parseModel, type Model } from '../../pipeline/models.ts';
import { sha256 } from '../../pipeline/place.ts';
import { prune } from '../../pipeline/publish.ts';
import { openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';
import { miniPlace, miniRun, removeFolder, type MiniRun } from '../mini.ts';

let mini: MiniRun;
let edition: Warehouse;
let manifest: Manifest | null;

beforeAll(async () => {
  mini = await miniRun();
  manifest = await currentManifest(mini.place.data);
  edition = await openWarehouse(databaseFile(mini.place.data, String(mini.run.edition)), { locked: true });
});

afterAll(async () => {
  edition.close();
  await mini.remove();
});

const headers = (): Promise<Model[]> =>
  Promise.all(
    PUBLISHED.map(async (table) => {
      const file = join(mini.place.sql, 'published', `${table}.sql`);
      return parseModel('published', table, file, await readFile(file, 'utf8'));
    }),
  );

describe('an edition', () => {
  it('is two files in a folder named for the night, and the pointer names it', async () => {
    const { data } = mini.place;
    expect(mini.run).toMatchObject({
      id: '20251121-003000',
      outcome: 'published',
      edition: '20251121-003000',
    });
    expect(await readdir(join(data, 'editions'))).toEqual(['20251121-003000']);
    expect((await readdir(editionFolder(data, '20251121-003000'))).sort()).toEqual([
      'edition.duckdb',
      'manifest.json',
    ]);
    expect(await readFile(join(data, 'current'), 'utf8')).toBe('20251121-003000\n');
    expect((await readdir(data)).sort()).toEqual(['current', 'editions', 'landed', 'lock.duckdb', 'runs']);
  });

  it('holds the promised tables and no others', async () => {
    const tables = await edition.rows<{ name: string }>(
      `select schema_name || '.' || table_name as name from duckdb_tables() order by name`,
    );
    expect(tables.map(({ name }) => name)).toEqual(PUBLISHED.map((table) => `published.${table}`).sort());
  });

  it('explains every table and column with the words of the header', async () => {
    const tables = await edition.rows('select table_name, comment from duckdb_tables() order by table_name');
    const columns = await edition.rows(
      'select table_name, column_name, comment from duckdb_columns() where not internal order by table_name, column_index',
    );
    const written = (await headers()).sort((a, b) => (a.table < b.table ? -1 : 1));
    expect(tables).toEqual(
      written.map(({ table, purpose, grain }) => ({
        table_name: table,
        comment: `${purpose} Grain: ${grain}.`,
      })),
    );
    expect(columns).toEqual(
      written.flatMap(({ table, columns: documented }) =>
        documented.map(({ name, meaning, unit }) => ({
          table_name: table,
          column_name: name,
          comment: unit === null ? meaning : `${meaning} [${unit}]`,
        })),
      ),
    );
  });

  it('carries the same words as a dictionary, with the real types', async () => {
    const { rows } = await edition.one<{ rows: number }>(
      `select count(*) as rows from published."column" as told
       join duckdb_columns() as real on real.table_name = told.table_name and real.column_name = told.column_name
         and real.data_type = told.type and real.column_index = told.position
       where starts_with(real.comment, told.meaning)`,
    );
    expect(rows).toBe((await headers()).flatMap(({ columns }) => columns).length);
  });

  it('cannot be written to, nor look at other files', async () => {
    await expect(edition.run('delete from published.complaint')).rejects.toThrow(/read-only/i);
    await expect(edition.run(`select * from read_text('package.json')`)).rejects.toThrow(/Permission/);
    await expect(edition.run('set enable_external_access = true')).rejects.toThrow();
  });

  it('tells engine and web whole numbers only, never ones they cannot hold', async () => {
    expect(
      await edition.rows(
        `select table_name, column_name from duckdb_columns() where not internal and data_type = 'HUGEINT'`,
      ),
    ).toEqual([]);
  });
});

describe('the manifest', () => {
  it('counts the rows that are there and knows the bytes of the file', async () => {
    const counted = await Promise.all(
      PUBLISHED.map(async (table) => {
        const { rows } = await edition.one<{ rows: number }>(
          `select count(*) as rows from published."${table}"`,
        );
        return [table, rows];
      }),
    );
    expect(manifest?.rows).toEqual(Object.fromEntries(counted));
    expect(manifest?.rows).toMatchObject({ complaint: 12, event: 51, agency: 8, quarantine: 2 });
    expect(manifest?.sha256).toBe(await sha256(databaseFile(mini.place.data, '20251121-003000')));
  });

  it('says where it comes from and how far it reaches', () => {
    expect(manifest).toMatchObject({
      id: '20251121-003000',
      run: '20251121-003000',
      as_of: '2025-11-20T23:00:00.000Z',
      built_at: '2025-11-21T00:30:00.000Z',
      sample: true,
      feeds: [
        {
          id: 'mini',
          kind: 'files',
          as_of: '2025-11-20T23:00:00.000Z',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      ],
    });
    expect(manifest?.calendar_version).toMatch(/^k-[0-9a-f]{8}$/);
    expect(manifest?.policy_version).toMatch(/^r-[0-9a-f]{8}$/);
    expect(manifest?.code_version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('repeats the findings of the run, which the edition holds as notices', async () => {
    expect(mini.run.findings.length).toBeGreaterThan(0);
    expect(manifest?.findings).toEqual(mini.run.findings);
    expect(await edition.rows('select severity, rule, message, count, sample from published.notice')).toEqual(
      mini.run.findings,
    );
  });
});

describe('prune', () => {
  it('keeps the newest fourteen editions and the one in force', async () => {
    const { data } = await miniPlace();
    const ids = Array.from({ length: 17 }, (_, at) => `202511${String(at + 10)}-000000`);
    for (const id of ids) {
      await mkdir(editionFolder(data, id), { recursive: true });
      await writeFile(join(editionFolder(data, id), 'manifest.json'), '{}');
    }
    await prune(data, '20251111-000000');
    expect(await listEditions(data)).toEqual(['20251111-000000', ...ids.slice(3)]);
    await removeFolder(data);
  });
});
