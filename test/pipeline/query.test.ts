import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TilikError } from '../../pipeline/error.ts';
import { query, WRITERS, type Format } from '../../pipeline/query.ts';
import type { Answer } from '../../pipeline/warehouse.ts';
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

const ask = (sql: string, folder: string, format: Format): Promise<string> =>
  text(query(sql, folder, format));

describe('one select', () => {
  it('is answered as a table', async () => {
    expect(await ask(SELECT, data, 'table')).toBe(
      `complaint_id  received_day  is_open  elapsed_days
------------  ------------  -------  ------------
A             2025-11-03    true     13
B             2025-11-04    false
`,
    );
  });

  it('is answered as CSV, where nothing is an empty cell', async () => {
    expect(await ask(SELECT, data, 'csv')).toBe(
      'complaint_id,received_day,is_open,elapsed_days\r\nA,2025-11-03,true,13\r\nB,2025-11-04,false,\r\n',
    );
  });

  it('is answered as JSON, with numbers, truths and null as they are', async () => {
    expect(JSON.parse(await ask(SELECT, data, 'json'))).toEqual([
      { complaint_id: 'A', received_day: '2025-11-03', is_open: true, elapsed_days: 13 },
      { complaint_id: 'B', received_day: '2025-11-04', is_open: false, elapsed_days: null },
    ]);
  });

  it('without rows still shows its columns', async () => {
    const none = `${SELECT.replace('order by all', '')} where false`;
    expect(await ask(none, data, 'csv')).toBe('complaint_id,received_day,is_open,elapsed_days\r\n');
    expect(await ask(none, data, 'json')).toBe('[]\n');
    expect((await ask(none, data, 'table')).split('\n')).toHaveLength(3);
  });

  it('keeps columns of the same name apart', async () => {
    expect(await ask('select 1 as a, 2 as a', data, 'csv')).toBe('a,a:1\r\n1,2\r\n');
  });

  it.each([
    'from published.complaint;',
    'with a as (select 1 as b) from a',
    'describe published.complaint',
    'values (1)',
  ])('may be written as %s', async (sql) => {
    expect(await ask(sql, data, 'table')).toMatch(/\n-/);
  });
});

describe('anything else is refused', () => {
  const refused = (sql: string): Promise<unknown> =>
    ask(sql, data, 'table').then(
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
    await expect(ask('select 1', join(data, 'nowhere'), 'csv')).rejects.toThrow(
      /There is no edition in .*nowhere yet/,
    );
  });
});

describe('what people wrote', () => {
  const rows = [
    ['x, "y"', 'line\nline'],
    [null, [1, { c: 'ü' }]],
  ];
  const write = (format: Format): Promise<string> =>
    text(WRITERS[format]({ columns: ['a', 'b'], parts: Readable.from([rows]) }));

  it('is quoted in CSV where it holds commas, quotes or line ends', async () => {
    expect(await write('csv')).toBe('a,b\r\n"x, ""y""","line\nline"\r\n,"[1,{""c"":""ü""}]"\r\n');
  });

  it('is kept as it is in JSON', async () => {
    expect(JSON.parse(await write('json'))).toEqual(rows.map(([a, b]) => ({ a, b })));
  });

  it('is never a formula in CSV, never a command in a terminal', async () => {
    const answer = (): Answer => ({
      columns: ['a'],
      parts: Readable.from([[['=1+1'], ['\u001b[2Jx']]]),
    });
    expect(await text(WRITERS.csv(answer()))).toBe("a\r\n'=1+1\r\n\u001b[2Jx\r\n");
    expect(await text(WRITERS.table(answer()))).toBe('a\n----\n=1+1\n[2Jx\n');
  });

  it('is kept on one line in a table', async () => {
    expect((await write('table')).split('\n')).toHaveLength(5);
  });
});

describe('a large answer', () => {
  it.each<[Format, RegExp]>([
    ['csv', /\r\n199999\r\n$/],
    ['json', /\n\{"range":199999\}\n\]\n$/],
    ['table', /\n199999\n$/],
  ])('comes whole, and in parts, as %s', async (format, end) => {
    const parts = await Readable.from(query('from range(200000)', data, format)).toArray();
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.join('').split('\n').length).toBeGreaterThan(200_000);
    expect(parts.join('')).toMatch(end);
  });

  it('that fails half way says so', async () => {
    const sql = `select if(range < 100000, '1', 'x')::integer as a from range(200000)`;
    await expect(ask(sql, data, 'csv')).rejects.toThrow(/^The query failed: Conversion Error/);
  });
});
