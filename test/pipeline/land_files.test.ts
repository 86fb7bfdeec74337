import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { complain } from '../../pipeline/complain.ts';
import type { Landing } from '../../pipeline/land.ts';
import { literal, openWarehouse } from '../../pipeline/warehouse.ts';
import { TINY, landInto, landText, openRaw, writeFeed } from '../feeds.ts';

const complaints = TINY['complaint.csv'] ?? '';

async function rowsOf<Row>(landing: Landing, relation: string, columns: string): Promise<Row[]> {
  const warehouse = await openWarehouse(':memory:');
  const file = literal(join(landing.dir, `${relation}.parquet`));
  const rows = await warehouse.rows<Row>(
    `select ${columns} from read_parquet(${file}) order by _source, _row`,
  );
  warehouse.close();
  return rows;
}

const rejects = (landing: Landing): Promise<{ relation: string; line: string }[]> =>
  rowsOf(landing, 'reject', `relation, concat_ws(' ', _source, _row, reason, detail, record) as line`);

async function writeParquet(select: string, file: string): Promise<void> {
  const warehouse = await openWarehouse(':memory:');
  await warehouse.run(`copy (${select}) to ${literal(file)} (format parquet)`);
  warehouse.close();
}

describe('kinds of files', () => {
  const objects = `{"complaint_id": "L1", "received_at": "2024-05-02", "class": "berkadar", "text": null}
{"class": "aspirasi", "complaint_id": "L2", "received_at": "2024-05-03", "more": {"a": [1]}}
`;
  it.each([
    ['complaint.csv.gz', gzipSync(complaints)],
    ['complaint.tsv', complaints.replaceAll(',', '\t')],
    ['complaint.csv', complaints.replaceAll(',', ';')],
    ['complaint.csv', `\ufeff${complaints.replaceAll('\n', '\r\n')}`],
    ['complaint.ndjson', objects],
    ['complaint.jsonl.gz', gzipSync(objects)],
  ])('%s', async (name, content) => {
    const landing = await landText({ files: { [name]: content }, feed: sources(name) });
    expect(
      await rowsOf(landing, 'complaint', 'complaint_id, received_at[1:10] as day, _source, _row'),
    ).toEqual([
      { complaint_id: 'L1', day: '2024-05-02', _source: name, _row: 1 },
      { complaint_id: 'L2', day: '2024-05-03', _source: name, _row: 2 },
    ]);
    expect(await rejects(landing)).toEqual([]);
  });

  it('Parquet with types, and several files by one glob with different columns', async () => {
    const feed = await writeFeed({ feed: sources('more/*/complaint-*') });
    const folder = join(feed.root, 'more', '2024');
    await mkdir(folder, { recursive: true });
    await writeParquet(
      `select 'P1' as complaint_id, timestamptz '2024-05-02 08:00:00+07' as received_at, 'berkadar' as class, true as is_manual_entry`,
      join(folder, 'complaint-1.parquet'),
    );
    await writeFile(
      join(folder, 'complaint-2.csv'),
      'class,complaint_id,received_at,channel\naspirasi,C1,2024-05-04,sms\n',
    );
    for (const name of ['agency.csv', 'event.csv']) await writeFile(join(feed.root, name), TINY[name] ?? '');
    const landing = await landInto(join(feed.root, 'data'), feed, { TINY_DIR: feed.root });
    expect(
      await rowsOf(landing, 'complaint', 'complaint_id, received_at, channel, is_manual_entry, _source'),
    ).toEqual([
      {
        complaint_id: 'P1',
        received_at: '2024-05-02 01:00:00+00',
        channel: null,
        is_manual_entry: 'true',
        _source: 'more/2024/complaint-1.parquet',
      },
      {
        complaint_id: 'C1',
        received_at: '2024-05-04',
        channel: 'sms',
        is_manual_entry: null,
        _source: 'more/2024/complaint-2.csv',
      },
    ]);
  });
});

describe('files that are not there or not whole', () => {
  it('names the glob that finds nothing', async () => {
    await expect(landText({ feed: sources('complaint-*.csv') })).rejects.toThrow(
      /Feed tiny: no file complaint-\*\.csv in .* \(source complaint\)/,
    );
  });

  it('names the folder that is missing', async () => {
    const feed = await writeFeed();
    const nowhere = join(feed.root, 'nowhere');
    await expect(landInto(join(feed.root, 'data'), feed, { TINY_DIR: nowhere })).rejects.toThrow(
      `Feed tiny: there is no folder ${nowhere}.`,
    );
  });

  const packed = gzipSync(
    `${complaints}${Array.from({ length: 5000 }, (_, at) => `X${at},2024-05-02,berkadar,,t,${Math.sin(at)}\n`).join('')}`,
  );
  const damaged = Uint8Array.from(packed, (byte, at) => (at === packed.length >> 1 ? byte ^ 0x55 : byte));
  it.each([
    ['cut in the middle', packed.subarray(0, packed.length >> 1)],
    ['cut in its checksum', packed.subarray(0, packed.length - 4)],
    ['damaged', damaged],
    ['no gzip at all', Buffer.from(complaints)],
  ])('refuses a .gz that is %s', async (_, content) => {
    const failure = landText({ files: { 'complaint.csv.gz': content }, feed: sources('complaint.csv.gz') });
    await expect(failure).rejects.toThrow(/complaint\.csv\.gz is cut off or damaged/);
    await expect(failure).rejects.toMatchObject({ remedy: 'Copy it again.' });
  });

  it('refuses half a Parquet file', async () => {
    const feed = await writeFeed({ feed: sources('complaint.parquet') });
    const file = join(feed.dir, 'files', 'complaint.parquet');
    await writeParquet('select range as complaint_id from range(10000)', file);
    await writeFile(file, (await readFile(file)).subarray(0, 1000));
    await expect(landInto(join(feed.root, 'data'), feed)).rejects.toThrow(
      'complaint.parquet is not a whole Parquet file.',
    );
  });

  it.each([
    ['complaint.csv', '', 'complaint.csv is empty.'],
    [
      'complaint.csv',
      Buffer.from(complaints, 'utf16le'),
      'complaint.csv does not start with a header in UTF-8.',
    ],
    ['complaint.xlsx', 'PK', 'complaint.xlsx is of no known kind.'],
    ['complaint.ndjson', 'complaint_id\n', 'complaint.ndjson holds no JSON object.'],
  ])('refuses %s', async (name, content, message) => {
    await expect(landText({ files: { [name]: content }, feed: sources(name) })).rejects.toThrow(message);
  });
});

describe('a mapping that converts a value', () => {
  it.each([
    ['integer', 'Conversion Error: a value cannot be read as INT32'],
    ['date', 'Conversion Error: a value cannot be read'],
  ])('to %s tells class and type, and nothing of what was written', async (type, reason) => {
    const written = `"Rumah Bu Sri, depan masjid Ja'far, ""gang ruf telp 0812-3456-7890'"`;
    const failure = landText({
      files: { 'complaint.csv': `complaint_id,received_at,class,text\nL1,2024-05-02,berkadar,${written}\n` },
      mappings: {
        complaint: `select complaint_id, received_at, class, text::${type} as text from source('complaint')`,
      },
    }).catch((error: unknown) => error);
    const error = await failure;
    expect(error).toMatchObject({ message: `Feed tiny: complaint.sql failed: ${reason}.` });
    expect(complain(error, { TILIK_TRACE: '1' })).not.toMatch(/Sri|masjid|gang|telp|7890/);
  });
});

describe('lines that cannot be read', () => {
  it('are counted one by one when an open quote swallows them', async () => {
    const lost = Array.from({ length: 40 }, (_, at) => `M${at},2024-05-04,berkadar,sms,t,t\n`).join('');
    const open = `${complaints}L3,2024-05-04,berkadar,sms,"open,t\n${lost}`;
    const landing = await landText({ files: { 'complaint.csv': open } });
    expect(await rowsOf(landing, 'complaint', 'complaint_id')).toHaveLength(2);
    expect(landing.rejects).toEqual({ complaint: 41 });
    expect((await rejects(landing)).at(-1)?.line).toContain('swallowed by an open quote in line 4');
  });

  it('go to quarantine with file and line, without their text; the others land', async () => {
    const broken = Buffer.concat([
      Buffer.from(complaints),
      Buffer.from('L3,2024-05-04\nL4,2024-05-04,berkadar,sms,Budi bin Amat,t,one,too,many\n'),
      Buffer.from([...Buffer.from('L5,2024-05-04,berkadar,sms,'), 0xff, 0xfe, ...Buffer.from(',t\n')]),
      Buffer.from('L6,2024-05-05,aspirasi,sms,"two\nlines",t\n'),
    ]);
    const landing = await landText({ files: { 'complaint.csv': broken } });
    expect(await rowsOf(landing, 'complaint', 'complaint_id, title')).toEqual([
      { complaint_id: 'L1', title: 'Jalan rusak' },
      { complaint_id: 'L2', title: 'Lampu mati' },
      { complaint_id: 'L6', title: 'two\nlines' },
    ]);
    expect(landing.rejects).toEqual({ complaint: 3 });
    expect((await rejects(landing)).map(({ line }) => line)).toEqual([
      'complaint.csv 4 unreadable_line line 4: missing columns. Expected Number of Columns: 6 Found: 2',
      'complaint.csv 5 unreadable_line line 5: too many columns. Expected Number of Columns: 6 Found: 7',
      expect.stringMatching(/^complaint\.csv 6 unreadable_line line 6: invalid (encoding|unicode)/),
    ]);
    const warehouse = await openRaw([landing]);
    const kept = `select count(*)::integer as n from raw.quarantine where reason = 'unreadable_line'`;
    expect(await warehouse.one(kept)).toEqual({ n: 3 });
    warehouse.close();
  });

  it('in NDJSON', async () => {
    const text = `{"complaint_id": "L1", "received_at": "2024-05-02", "class": "berkadar"}\n{"complaint_id": "L2", \n[1]\n`;
    const landing = await landText({
      files: { 'complaint.ndjson': text },
      feed: sources('complaint.ndjson'),
    });
    expect(landing.rows.complaint).toBe(1);
    expect((await rejects(landing)).map(({ line }) => line)).toEqual([
      'complaint.ndjson 2 unreadable_line line 2: not a JSON object',
      'complaint.ndjson 3 unreadable_line line 3: not a JSON object',
    ]);
  });

  it('are read all the same when only the line ends are mixed', async () => {
    const mixed = complaints.replace('\n', '\r\n');
    const landing = await landText({ files: { 'complaint.csv': mixed } });
    expect(landing.rows.complaint).toBe(2);
    expect(landing.rejects).toEqual({});
  });

  it('of 5 MB are read, of more than 16 MB not', async () => {
    const long = (id: string, megabytes: number): string =>
      `${id},2024-05-04,berkadar,sms,t,${'x'.repeat(megabytes << 20)}\n`;
    const landing = await landText({
      files: { 'complaint.csv': complaints + long('L3', 5) + long('L4', 17) },
    });
    expect(landing.rows.complaint).toBe(3);
    expect((await rejects(landing)).map(({ line }) => line)).toEqual([
      expect.stringContaining('complaint.csv 5 unreadable_line line 5: line size over maximum'),
    ]);
  });
});

const sources = (complaint: string): { sources: Record<string, string> } => ({
  sources: { agency: 'agency.csv', complaint, event: 'event.csv' },
});
