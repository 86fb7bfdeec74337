import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../pipeline/contract.ts';
import { databaseFile, editionFolder } from '../../pipeline/edition.ts';
import { sha256 } from '../../pipeline/place.ts';
import { verify } from '../../pipeline/verify.ts';
import { openWarehouse } from '../../pipeline/warehouse.ts';
import { miniPlace, miniRun, removeFolder, type MiniRun } from '../mini.ts';

let mini: MiniRun;
const id = '20251121-003000';

beforeAll(async () => (mini = await miniRun()));
afterAll(() => mini.remove());

/** A copy of the edition that a test may spoil; the message that verify has for it, or its answer. */
async function afterSpoiling(spoil: (data: string) => Promise<void>): Promise<string> {
  const { data } = await miniPlace();
  await cp(mini.place.data, data, { recursive: true });
  try {
    await spoil(data);
    return await verify(data).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
  } finally {
    await removeFolder(data);
  }
}

const manifestFile = (data: string): string => join(editionFolder(data, id), 'manifest.json');

async function changeManifest(data: string, change: (manifest: Manifest) => Manifest): Promise<void> {
  const manifest = JSON.parse(await readFile(manifestFile(data), 'utf8')) as Manifest;
  await writeFile(manifestFile(data), JSON.stringify(change(manifest)));
}

describe('verify', () => {
  it('answers a line per table for an edition that is whole', async () => {
    const answer = await verify(mini.place.data);
    expect(answer).toMatch(/^complaint +12 rows$/m);
    expect(answer).toMatch(/Edition 20251121-003000 is whole\.\n$/);
  });

  it('notices a byte that was added', async () => {
    expect(await afterSpoiling((data) => appendFile(databaseFile(data, id), 'x'))).toBe(
      `Edition ${id} differs from its manifest.`,
    );
  });

  it('notices rows that are gone even when the hash was made to fit', async () => {
    const answer = await afterSpoiling(async (data) => {
      const edition = await openWarehouse(databaseFile(data, id));
      await edition.run(`delete from published.complaint where complaint_id = 'm-L01'; checkpoint`);
      edition.close();
      const hash = await sha256(databaseFile(data, id));
      await changeManifest(data, (manifest) => ({ ...manifest, sha256: hash }));
    });
    expect(answer).toBe('published.complaint has 11 rows, the manifest says 12.');
  });

  it('names what is missing or damaged', async () => {
    expect(await afterSpoiling((data) => rm(databaseFile(data, id)))).toMatch(
      /names edition 20251121-003000, which is not/,
    );
    expect(await afterSpoiling((data) => rm(manifestFile(data)))).toMatch(
      /names edition 20251121-003000, which is not/,
    );
    expect(await afterSpoiling((data) => writeFile(manifestFile(data), '{"id":'))).toMatch(
      /manifest\.json is not JSON/,
    );
    expect(await afterSpoiling((data) => rm(join(data, 'current')))).toMatch(
      /^There is no edition in .* yet\.$/,
    );
  });
});
