import { mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApi } from '../../../../web/api/app.ts';
import type { Edition } from '../../../../web/lib/server/edition.ts';
import { editionsIn, type Editions } from '../../../../web/lib/server/editions.ts';
import { pointTo, publish, writeEdition } from '../../../edition.ts';

const complaints = (ids: string[]) => ({ complaint: ['complaint_id', ...ids].join('\n') });
const COUNT = 'select count(*) as n, min(complaint_id) as id from published.complaint';
const Count = z.object({ n: z.number(), id: z.string().nullable() });

let data: string;
let editions: Editions;
let time: number;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-editions-'));
  time = 0;
  editions = editionsIn(data, { now: () => time, lookEvery: 1, retryAfter: 1000 });
});
afterEach(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

/** Asks after a moment; the edition that answers and what it counts. */
async function ask() {
  time += 10;
  return editions.use(async ({ edition, failure }) => ({
    id: edition?.id ?? null,
    failure,
    count: edition && (await edition.row(COUNT, {}, Count)),
  }));
}

/** Asks until an edition of that name answers. */
async function askUntil(id: string) {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask();
    if (answer.id === id) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${id} never came`);
}

/** Asks until a failure is told. */
async function askUntilFailure() {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask();
    if (answer.failure) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('nothing failed');
}

test('before the first run there is no edition, and that is no error', async () => {
  expect(await ask()).toEqual({ id: null, failure: null, count: null });
});

test('the first edition is served as soon as it is there', async () => {
  await ask();
  await publish(data, { id: 'e1', tables: complaints(['a', 'b']) });
  expect(await ask()).toEqual({ id: 'e1', failure: null, count: { n: 2, id: 'a' } });
});

test('requests that come at once all wait for the first edition', async () => {
  await publish(data, { id: 'e1', tables: complaints(['a']) });
  time = 10;
  const answers = Array.from({ length: 5 }, () =>
    editions.use(({ edition }) => Promise.resolve(edition?.id)),
  );
  expect(await Promise.all(answers)).toEqual(['e1', 'e1', 'e1', 'e1', 'e1']);
});

test('queries go on while the edition changes, each on one edition from first to last', async () => {
  await publish(data, { id: 'e1', tables: complaints(['a']) });
  await ask();
  await writeEdition(data, { id: 'e2', tables: complaints(['x', 'y', 'z']) });
  const seen = new Map<string, number>();
  let stop = false;
  const reader = async () => {
    while (!stop) {
      time += 1;
      await editions.use(async ({ edition }) => {
        const first = await edition?.row(COUNT, {}, Count);
        await new Promise((resolve) => setTimeout(resolve, 2));
        const second = await edition?.row(COUNT, {}, Count);
        expect(second).toEqual(first);
        expect(first).toEqual(edition?.id === 'e1' ? { n: 1, id: 'a' } : { n: 3, id: 'x' });
        seen.set(String(edition?.id), (seen.get(String(edition?.id)) ?? 0) + 1);
      });
    }
  };
  const readers = Array.from({ length: 6 }, reader);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await pointTo(data, 'e2');
  await askUntil('e2');
  await new Promise((resolve) => setTimeout(resolve, 50));
  stop = true;
  await Promise.all(readers);
  expect([...seen.keys()].sort()).toEqual(['e1', 'e2']);
});

describe('a file that is read after the edition has changed', () => {
  const INDICATOR = `
    indicator        | key         | position | title_id | title_en | unit    | version | group | is_headline | better | over | topic     | why_id | why_en | caveats | definition | numerator | denominator | minimum_value_n | minimum_rank_n
    resolved_on_time | tepat-waktu | 1        | Selesai  | Resolved | percent | v1 | utama | true | higher | sum  | kecepatan | why    | why    | []      | x          | x         | x           | 10              | 30`;
  const ENTITY = `
    entity | kind   | name   | type
    kab-a  | agency | Kab. A | KAB`;
  const ids = Array.from({ length: 5000 }, (_, n) => `c${String(n).padStart(4, '0')}`);
  const FILES: [file: string, path: string, rows: number][] = [
    ['cases', '/api/v1/cases?status=semua&format=csv', 5000],
    ['ranking', '/api/v1/ranking?format=csv', 1],
  ];

  beforeEach(async () => {
    const tables = { ...complaints(ids), indicator: INDICATOR, entity: ENTITY };
    await publish(data, { id: 'e1', tables });
  });

  /** Asks for a file and lets the edition change before anything of it is read. */
  async function askThenChange(path: string, init: RequestInit = {}) {
    const api = createApi(editions);
    const old = await editions.use(({ edition }) => Promise.resolve(edition));
    const response = await api.request(path, init);
    await publish(data, { id: 'e2', tables: complaints(['x']) });
    await askUntil('e2');
    return { response, isOpen: () => isOpen(old) };
  }

  const isOpen = async (edition: Edition | null): Promise<boolean> => {
    const counted = await Promise.allSettled([edition?.row(COUNT, {}, Count)]);
    return counted[0].status === 'fulfilled';
  };

  test.each(FILES)('%s: is whole, and lets go of the old edition', async (_, path, rows) => {
    const { response, isOpen } = await askThenChange(path);
    expect((await response.text()).trimEnd().split('\r\n')).toHaveLength(1 + rows);
    expect(await isOpen()).toBe(false);
  });

  test.each(FILES)('%s: lets go when it is left', async (_, path) => {
    const left = await askThenChange(path);
    expect(await left.isOpen()).toBe(true);
    await left.response.body?.cancel();
    expect(await left.isOpen()).toBe(false);
  });

  test.each(FILES)('%s: a HEAD holds nothing', async (_, path) => {
    const { isOpen } = await askThenChange(path, { method: 'HEAD' });
    expect(await isOpen()).toBe(false);
  });
});

test.each([
  ['a truncated database', (folder: string) => truncate(join(folder, 'edition.duckdb'), 4096)],
  [
    'a manifest that is no manifest',
    (folder: string) => writeFile(join(folder, 'manifest.json'), '{"id":"e2"}'),
  ],
  ['a missing database', (folder: string) => rm(join(folder, 'edition.duckdb'))],
  [
    'the manifest of another edition',
    (folder: string) => rename(join(folder, '..', 'e3', 'manifest.json'), join(folder, 'manifest.json')),
  ],
])('%s keeps the old edition serving and is told', async (_, damage) => {
  await publish(data, { id: 'e1', tables: complaints(['a']) });
  await ask();
  await writeEdition(data, { id: 'e3', tables: complaints(['q']) });
  await writeEdition(data, { id: 'e2', tables: complaints(['x', 'y']) });
  await damage(join(data, 'editions', 'e2'));
  await pointTo(data, 'e2');
  const { id, failure, count } = await askUntilFailure();
  expect({ id, count }).toEqual({ id: 'e1', count: { n: 1, id: 'a' } });
  expect(failure?.id).toBe('e2');
  expect(failure?.message).not.toContain(data);
});

test('a row count that its manifest does not bear out is found on opening', async () => {
  const manifest = await publish(data, { id: 'e1', tables: complaints(['a']) });
  const wrong = { ...manifest, rows: { ...manifest.rows, complaint: 7 } };
  await writeFile(join(data, 'editions', 'e1', 'manifest.json'), JSON.stringify(wrong));
  const { id, failure } = await ask();
  expect(id).toBeNull();
  expect(failure?.message).toBe('published."complaint" has 1 rows, its manifest says 7');
});

test('after a repair the edition is tried again', async () => {
  await publish(data, { id: 'e1', tables: complaints(['a']) });
  const manifest = await writeEdition(data, { id: 'e2', tables: complaints(['x']) });
  await ask();
  const path = join(data, 'editions', 'e2', 'manifest.json');
  await writeFile(path, 'broken');
  await pointTo(data, 'e2');
  await askUntilFailure();
  await writeFile(path, JSON.stringify(manifest));
  expect((await ask()).id).toBe('e1');
  time += 2000;
  expect((await askUntil('e2')).failure).toBeNull();
});

test.each(['../e1', '.hidden', 'a/b', ''])('a pointer that names no edition is told: "%s"', async (name) => {
  await writeFile(join(data, 'current'), name);
  const { id, failure } = await ask();
  expect(id).toBeNull();
  expect(failure?.id).toBe('current');
});

test('an edition can neither be written, nor read beyond itself, nor unlocked', async () => {
  await publish(data, { id: 'e1', tables: complaints(['a']) });
  const run = (sql: string) =>
    editions.use(async ({ edition }) => {
      await edition?.rows(sql, {}, z.unknown());
    });
  await expect(run('delete from published.complaint')).rejects.toThrow(/read-only/);
  await expect(run(`select * from read_text('/etc/passwd')`)).rejects.toThrow(/disabled/);
  await expect(run('set enable_external_access = true')).rejects.toThrow(/lock|Cannot/);
});
