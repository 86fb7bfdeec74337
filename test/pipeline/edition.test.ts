import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  currentEdition,
  currentManifest,
  editionFolder,
  hasEdition,
  listEditions,
} from '../../pipeline/edition.ts';
import { miniPlace, removeFolder } from '../mini.ts';

let data: string;

beforeEach(async () => ({ data } = await miniPlace()));
afterEach(() => removeFolder(data));

async function write(id: string, files: Record<string, string>): Promise<void> {
  await mkdir(editionFolder(data, id), { recursive: true });
  for (const [name, content] of Object.entries(files))
    await writeFile(join(editionFolder(data, id), name), content);
}

const WHOLE = { 'manifest.json': '{"id":"a"}', 'edition.duckdb': 'x' };

describe('the edition in force', () => {
  it('is none before the first', async () => {
    expect([await currentEdition(data), await currentManifest(data), await hasEdition(data)]).toEqual([
      null,
      null,
      false,
    ]);
    expect(await listEditions(join(data, 'nowhere'))).toEqual([]);
  });

  it('is the one the pointer names, not the newest', async () => {
    await write('a', WHOLE);
    await write('b', WHOLE);
    await write('.c', WHOLE);
    await writeFile(join(data, 'current'), 'a\n');
    expect([await currentEdition(data), await hasEdition(data)]).toEqual(['a', true]);
    expect(await currentManifest(data)).toEqual({ id: 'a' });
    expect(await listEditions(data)).toEqual(['a', 'b']);
  });

  it.each([
    ['no folder', {}],
    ['no database', { 'manifest.json': '{"id":"a"}' }],
    ['no manifest', { 'edition.duckdb': 'x' }],
  ])('with %s is an error that says how to get another', async (_, files) => {
    if (Object.keys(files).length > 0) await write('a', files);
    await writeFile(join(data, 'current'), 'a\n');
    expect(await hasEdition(data)).toBe(false);
    await expect(currentManifest(data)).rejects.toMatchObject({
      message: `${join(data, 'current')} names edition a, which is not there.`,
      remedy: 'Run "npm run -s tilik -- run" to make a new one.',
    });
  });
});
