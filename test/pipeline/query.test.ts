import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TilikError } from '../../pipeline/error.ts';
import { query, show } from '../../pipeline/query.ts';
import { publish } from '../edition.ts';
import { miniPlace, removeFolder } from '../mini.ts';

let data: string;

beforeAll(async () => {
  ({ data } = await miniPlace());
  await publish(data, {
    id: 'tiny',
    tables: {
      complaint: `complaint_id | received_day | is_open | elapsed_days
        A | 2025-11-03 | true  | 13
        B | 2025-11-04 | false | -`,
    },
  });
});
afterAll(() => removeFolder(data));

const SELECT =
  'select complaint_id, received_day, is_open, elapsed_days from published.complaint order by all';

describe('one select', () => {
  it('is answered as a table', async () => {
    expect(await query(SELECT, data, 'table')).toBe(
      `complaint_id  received_day  is_open  elapsed_days
------------  ------------  -------  ------------
A             2025-11-03    true     13
B             2025-11-04    false
`,
    );
  });

  it('is answered as CSV, where nothing is an empty cell', async () => {
    expect(await query(SELECT, data, 'csv')).toBe(
      'complaint_id,received_day,is_open,elapsed_days\r\nA,2025-11-03,true,13\r\nB,2025-11-04,false,\r\n',
    );
  });

  it('is answered as JSON, with numbers, truths and null as they are', async () => {
    expect(JSON.parse(await query(SELECT, data, 'json'))).toEqual([
      { complaint_id: 'A', received_day: '2025-11-03', is_open: true, elapsed_days: 13 },
      { complaint_id: 'B', received_day: '2025-11-04', is_open: false, elapsed_days: null },
    ]);
  });

  it('without rows still shows its columns', async () => {
    const none = `${SELECT.replace('order by all', '')} where false`;
    expect(await query(none, data, 'csv')).toBe('complaint_id,received_day,is_open,elapsed_days\r\n');
    expect(await query(none, data, 'json')).toBe('[]\n');
    expect((await query(none, data, 'table')).split('\n')).toHaveLength(3);
  });

  it('keeps columns of the same name apart', async () => {
    expect(await query('select 1 as a, 2 as a', data, 'csv')).toBe('a,a:1\r\n1,2\r\n');
  });

  it.each([
    'from published.complaint;',
    'with a as (select 1 as b) from a',
    'describe published.complaint',
    'values (1)',
  ])('may be written as %s', async (sql) => {
    expect(await query(sql, data, 'table')).toMatch(/\n-/);
  });
});

describe('anything else is refused', () => {
  const refused = (sql: string): Promise<unknown> =>
    query(sql, data, 'table').then(
      (answer) => answer,
      (error: unknown) => error,
    );

  it.each([
    '',
    'select 1; select 2',
    'set threads = 1',
    "attach 'other.duckdb'",
    'delete from published.complaint',
    "insert into published.complaint (complaint_id) values ('x')",
    'drop table published.complaint',
    'create temp table x as select 1',
    'update published.complaint set is_open = true',
    'install httpfs',
    "load 'httpfs'",
    'pragma enable_profiling',
    'explain analyze select 1',
  ])('"%s"', async (sql) => {
    expect(await refused(sql)).toMatchObject({ message: 'tilik query answers one select.' });
  });

  it('reading files, even the edition itself', async () => {
    const secret = join(data, 'secret.csv');
    await writeFile(secret, 'secret\n1\n');
    for (const from of [
      `'${secret}'`,
      `read_csv('${secret}')`,
      `read_text('${secret}')`,
      `glob('${data}/*')`,
    ]) {
      expect(await refused(`select * from ${from}`), from).toMatchObject({
        message: expect.stringMatching(/Permission|disabled/) as string,
      });
    }
  });

  it.each(['copy (select 1) to', 'export database'])('writing files by %s', async (verb) => {
    const target = join(data, 'out');
    expect(await refused(`${verb} '${target}'`)).toBeInstanceOf(TilikError);
    await refused(`select * from query('${verb} ''${target}''')`);
    await expect(access(target)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['selec 1', /^The query failed: Parser Error: syntax error at or near "selec"$/],
    ['from complaint', /^The query failed: Catalog Error: .*complaint does not exist/],
    ["select 'x'::integer", /^The query failed: Conversion Error/],
  ])('"%s", in a sentence with a way out', async (sql, message) => {
    const error = await refused(sql);
    expect(error).toBeInstanceOf(TilikError);
    expect((error as TilikError).message).toMatch(message);
    expect((error as TilikError).remedy).toContain('published.column');
  });

  it('a folder without an edition', async () => {
    await expect(query('select 1', join(data, 'nowhere'), 'csv')).rejects.toThrow(
      /There is no edition in .*nowhere yet/,
    );
  });
});

describe('show', () => {
  const rows = [
    { a: 'x, "y"', b: 'line\nline' },
    { a: null, b: [1, { c: 'ü' }] },
  ];

  it('quotes CSV cells that hold commas, quotes or line ends', () => {
    expect(show(rows, ['a', 'b'], 'csv')).toBe('a,b\r\n"x, ""y""","line\nline"\r\n,"[1,{""c"":""ü""}]"\r\n');
  });

  it('keeps a row of a table on one line', () => {
    expect(show(rows, ['a', 'b'], 'table').split('\n')).toHaveLength(5);
  });

  it('shows more rows than a function takes arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, a) => ({ a }));
    expect(show(many, ['a'], 'table')).toMatch(/\n199999\n$/);
  });
});
