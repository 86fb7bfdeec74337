import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TilikError } from '../../pipeline/error.ts';
import { connectionOf, readFeed } from '../../pipeline/feed.ts';
import { ROOT } from '../../pipeline/place.ts';
import { writeFeed } from '../feeds.ts';

const FEEDS = join(ROOT, 'seeds', 'feeds');

describe('readFeed', () => {
  it('reads what a folder says, without the semicolon a console needs', async () => {
    const feed = await writeFeed({ mappings: { region: `select 'a' as region_code ;\n` } });
    expect(feed.file).toMatchObject({ id: 'tiny', prefix: '', sample: false });
    expect(Object.keys(feed.mappings).sort()).toEqual(['agency', 'complaint', 'event', 'region']);
    expect(feed.mappings.region).toBe(`select 'a' as region_code`);
  });

  const written = readdirSync(FEEDS).filter((id) => existsSync(join(FEEDS, id, 'feed.json')));
  it.each(written)('reads seeds/feeds/%s', async (id) => {
    expect((await readFeed(join(FEEDS, id))).file.id).toBe(id);
  });

  it('says that a folder is no feed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tilik-feed-'));
    await expect(readFeed(folder)).rejects.toThrow(/no feed in .*feed\.json is missing/);
    await writeFile(join(folder, 'feed.json'), '{ "id": ');
    await expect(readFeed(folder)).rejects.toThrow(/feed\.json is not JSON/);
    await writeFile(join(folder, 'feed.json'), '{ "id": "Tiny" }');
    await expect(readFeed(folder)).rejects.toThrow(/feed\.json is not a feed: .*id: .*kind: /);
  });

  it.each([
    [{ timezone: 'Asia/Sintang' }, 'no time zone "Asia/Sintang"'],
    [{ cadence: 'tonight' }, 'cadence "tonight" is no cron expression'],
    [{ password: 'secret' }, 'is not a feed'],
  ])('refuses %o', async (feed, message) => {
    await expect(writeFeed({ feed })).rejects.toThrow(message);
  });

  it('names the mapping that is missing or misspelt', async () => {
    const misspelt = writeFeed({ mappings: { complaints: 'select 1' } });
    await expect(misspelt).rejects.toThrow(
      'complaints.sql maps no relation of the contract; did you mean complaint.sql?',
    );
    const folder = await mkdtemp(join(tmpdir(), 'tilik-feed-'));
    const { file } = await writeFeed();
    await writeFile(join(folder, 'feed.json'), JSON.stringify(file));
    await writeFile(join(folder, 'agency.sql'), 'select 1');
    await expect(readFeed(folder)).rejects.toThrow('Feed tiny has no complaint.sql, no event.sql');
  });
});

describe('connectionOf', () => {
  it('takes the environment first, then the default beside feed.json', async () => {
    const feed = await writeFeed();
    expect(connectionOf(feed, { TINY_DIR: '/somewhere/else' })).toBe('/somewhere/else');
    expect(connectionOf(feed, { TINY_DIR: '' })).toBe(join(feed.dir, 'files'));
  });

  it('names the variable that is not set, with an example', async () => {
    const { dir, file, mappings } = await writeFeed();
    const feed = { dir, mappings, file: { ...file, connection: { env: 'TINY_DIR' } } };
    const error = tellError(() => connectionOf(feed, {}));
    expect(error.message).toBe('Feed tiny: the environment variable TINY_DIR is not set.');
    expect(error.remedy).toContain('TINY_DIR=/srv/tiny');
    const database = { ...feed, file: { ...feed.file, kind: 'postgres' as const } };
    expect(tellError(() => connectionOf(database, {})).remedy).toContain('TINY_DIR=postgres://');
  });
});

function tellError(work: () => unknown): TilikError {
  try {
    work();
  } catch (error) {
    if (error instanceof TilikError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}
