import { cp, mkdir, mkdtemp, readFile, readdir, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED, type Run } from '../../pipeline/contract.ts';
import { currentEdition, currentManifest, databaseFile, editionFolder } from '../../pipeline/edition.ts';
import type { Place } from '../../pipeline/place.ts';
import { progressTo } from '../../pipeline/progress.ts';
import { lastRuns } from '../../pipeline/remember.ts';
import { run } from '../../pipeline/run.ts';
import { verify } from '../../pipeline/verify.ts';
import { openWarehouse } from '../../pipeline/warehouse.ts';
import { tilik } from '../command.ts';
import { MINI_FEED, miniFeed, miniNight, miniPlace, removeFolder } from '../mini.ts';

/** Two hashes of an edition: same rows in every table, whatever their order, give the same text. */
async function contentOf(data: string, id: string): Promise<Record<string, string>> {
  const edition = await openWarehouse(databaseFile(data, id), { locked: true });
  try {
    const hashes: Record<string, string> = {};
    for (const table of PUBLISHED) {
      const { hash } = await edition.one<{ hash: string }>(
        `select count(*) || ' ' || md5(coalesce(string_agg(row, '|' order by row), '')) as hash
         from (select every::varchar as row from published."${table}" as every)`,
      );
      hashes[table] = hash;
    }
    return hashes;
  } finally {
    edition.close();
  }
}

describe('two nights over the same files', () => {
  let place: Place;
  let first: Run;
  let second: Run;
  const lines: string[] = [];

  beforeAll(async () => {
    place = await miniPlace();
    first = await run(
      [MINI_FEED],
      place,
      progressTo((line) => lines.push(line)),
    );
    second = await miniNight(place);
  });
  afterAll(() => removeFolder(place.data));

  it('within one second have names of their own, in order', async () => {
    expect([first.id, second.id]).toEqual(['20251121-003000', '20251121-003001']);
    expect(await currentEdition(place.data)).toBe('20251121-003001');
    expect((await readdir(join(place.data, 'editions'))).sort()).toEqual([first.id, second.id]);
    expect((await lastRuns(place.data, 2)).map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it('publish the same rows in every table', async () => {
    const before = await contentOf(place.data, first.id);
    expect(before.complaint).toMatch(/^12 [0-9a-f]{32}$/);
    expect(await contentOf(place.data, second.id)).toEqual(before);
  });

  it('lose nothing: rows in are rows landed and rows in quarantine', async () => {
    expect(first.intake).toEqual([
      { feed: 'mini', relation: 'agency', rows_in: 8, landed: 8, quarantined: 0 },
      { feed: 'mini', relation: 'complaint', rows_in: 13, landed: 12, quarantined: 1 },
      { feed: 'mini', relation: 'event', rows_in: 52, landed: 51, quarantined: 1 },
    ]);
    const rows = (await currentManifest(place.data))?.rows;
    expect(rows).toMatchObject({ agency: 8, complaint: 12, event: 51, quarantine: 2 });
  });

  it('are remembered step by step, as the terminal showed them', async () => {
    const [, remembered] = await lastRuns(place.data, 2);
    expect(remembered).toEqual(first);
    expect(first.steps.map(({ name }) => name)).toEqual(['land', 'build', 'check', 'publish']);
    expect(first.steps.find(({ name }) => name === 'land')?.rows).toBe(8 + 13 + 52);
    expect(lines.filter((line) => !line.startsWith(' ')).map((line) => line.split(' ')[0])).toEqual([
      'land',
      'build',
      'check',
      'publish',
    ]);
  });
});

describe('a night that must not publish', () => {
  let place: Place;
  let served: string | null;

  beforeAll(async () => {
    place = await miniPlace(() => new Date());
    await miniNight(place);
    served = await currentEdition(place.data);
  });
  afterAll(() => removeFolder(place.data));

  const nightOver = (feed: string) => tilik(['run', '--feed', feed, '--data', place.data]);

  /** The edition of before still serves, whole; the last run says what became of the night. */
  async function stillServed(): Promise<Run | undefined> {
    expect(await currentEdition(place.data)).toBe(served);
    expect(await verify(place.data)).toContain('is whole');
    expect(await readdir(place.data)).not.toContain('build');
    return (await lastRuns(place.data, 1))[0];
  }

  it('because the source lost half its complaints is stopped, with one line', async () => {
    const [header = '', ...rows] = (await readFile(join(MINI_FEED, 'complaint.csv'), 'utf8'))
      .trim()
      .split('\n');
    const half = await miniFeed({ 'complaint.csv': `${[header, ...rows.slice(0, 6)].join('\n')}\n` });
    const { code, err } = await nightOver(half);
    expect(code).toBe(1);
    expect(err).toMatch(/^tilik: Not published: .* edition \S+ stays in force\. .*status.*\n$/);
    const last = await stillServed();
    expect(last).toMatchObject({ outcome: 'stopped', edition: served });
    expect(err).toContain(last?.message);
    expect(last?.findings).toContainEqual(
      expect.objectContaining({
        severity: 'stop',
        rule: 'rows published.complaint',
        message: 'published.complaint has 6 rows, the last edition had 12',
      }),
    );
    expect(last?.intake).toContainEqual(
      expect.objectContaining({ relation: 'complaint', rows_in: 6, landed: 6, quarantined: 0 }),
    );
    await removeFolder(half);
  });

  it.each([
    ['a mapping fails', { 'event.sql': "select nothing from source('event')" }, /event\.sql failed/],
    ['feed.json is broken', { 'feed.json': '{' }, /feed\.json is not JSON/],
    [
      'a source is empty',
      {
        'complaint.csv':
          'complaint_id,received_at,channel,class,category,subcategory,privacy,region_code,title,text\n',
      },
      /no complaints/,
    ],
  ])('because %s is remembered as failed, with the line of the terminal', async (_, files, reason) => {
    const feed = await miniFeed(files);
    const { code, out, err } = await nightOver(feed);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^tilik: [^\n]+\n$/);
    expect(err).toMatch(reason);
    const last = await stillServed();
    expect(last).toMatchObject({ outcome: 'failed', edition: served, steps: [], intake: [] });
    expect(err).toContain(last?.message);
    await removeFolder(feed);
  });

  it('because a feed is named twice, or two have the same prefix, says so', async () => {
    await expect(miniNight(place, [MINI_FEED, MINI_FEED])).rejects.toThrow('Feed mini is given twice.');
    expect(await stillServed()).toMatchObject({ outcome: 'failed' });
    const file = JSON.parse(await readFile(join(MINI_FEED, 'feed.json'), 'utf8')) as object;
    const other = await miniFeed({ 'feed.json': JSON.stringify({ ...file, id: 'other' }) });
    await expect(miniNight(place, [MINI_FEED, other])).rejects.toThrow(
      'Feeds mini and other have the same prefix "m-".',
    );
    expect(await stillServed()).toMatchObject({ outcome: 'failed' });
    expect(await readdir(join(place.data, 'landed'))).toEqual(['mini']);
    await removeFolder(other);
  });

  it.each([
    ['notice', `rule not like 'columns %'`],
    ['column', `column_name <> 'complaint_id'`],
  ])('because published.%s breaks a rule of its own is stopped', async (table, rule) => {
    const sql = await mkdtemp(join(tmpdir(), 'tilik-sql-'));
    await cp(place.sql, sql, { recursive: true });
    const file = join(sql, 'published', `${table}.sql`);
    await writeFile(file, (await readFile(file, 'utf8')).replace('\nselect', `\n-- stop: ${rule}\nselect`));
    const mapping = await readFile(join(MINI_FEED, 'agency.sql'), 'utf8');
    const feed = await miniFeed({ 'agency.sql': mapping.replace('region_code', 'region_code, 1 as extra') });
    const done = await miniNight({ ...place, sql }, [feed]);
    expect(done).toMatchObject({ outcome: 'stopped', edition: served });
    expect(done.findings.filter(({ severity }) => severity === 'stop')).toMatchObject([
      { rule: `published.${table}: ${rule}` },
    ]);
    await stillServed();
    await Promise.all([removeFolder(sql), removeFolder(feed)]);
  });
});

describe('a night that published', () => {
  it('counts although old editions cannot be removed; it warns', async () => {
    const place = await miniPlace();
    const editions = join(place.data, 'editions');
    const old = Array.from({ length: 14 }, (_, at) => `20240101-0000${10 + at}`);
    for (const name of old) await mkdir(join(editions, name), { recursive: true });
    /** Its name is not UTF-8, so the name that is listed does not exist. */
    const stubborn = Buffer.concat([Buffer.from(join(editions, '2023')), Buffer.from([0xff])]);
    await mkdir(stubborn);
    const warnings: string[] = [];
    const progress = progressTo(
      () => undefined,
      (line) => warnings.push(line),
    );
    const done = await run([MINI_FEED], place, progress);
    expect(done).toMatchObject({ outcome: 'published', edition: done.id, message: null });
    expect(warnings).toEqual([expect.stringMatching(/^Old editions could not be removed: ENOENT/)]);
    expect(done.findings).toContainEqual(expect.objectContaining({ severity: 'warn', rule: 'prune' }));
    expect((await lastRuns(place.data, 1))[0]).toEqual(done);
    await rmdir(stubborn);
    await removeFolder(place.data);
  });
});

describe('a damaged edition in force', () => {
  it('does not hinder the night that replaces it, which says so', async () => {
    const place = await miniPlace();
    const { id } = await miniNight(place);
    await writeFile(join(editionFolder(place.data, id), 'manifest.json'), '{"id":');
    const next = await miniNight(place);
    expect(next).toMatchObject({ outcome: 'published', edition: next.id });
    expect(next.findings).toContainEqual(
      expect.objectContaining({
        severity: 'warn',
        rule: 'last edition',
        message: expect.stringContaining('cannot be read') as string,
      }),
    );
    expect(await verify(place.data)).toContain('is whole');
    await removeFolder(place.data);
  });
});
