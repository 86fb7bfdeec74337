import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweep } from '../../pipeline/sweep.ts';
import { miniPlace, removeFolder } from '../mini.ts';

it('removes what nobody finished and nothing else', async () => {
  const { data } = await miniPlace();
  await sweep(data);
  for (const folder of ['build', 'editions/.b', 'editions/a', 'runs', 'landed/mini', 'demo'])
    await mkdir(join(data, folder), { recursive: true });
  const unfinished = [
    'build/night.duckdb',
    'editions/.b/edition.duckdb',
    'current.7.tmp',
    'runs/a.json.7.tmp',
  ];
  const finished = [
    'current',
    'demo/x.tmp',
    'editions/a/manifest.json',
    'landed/mini/x',
    'lock.duckdb',
    'runs/a.json',
  ];
  for (const file of [...unfinished, ...finished]) await writeFile(join(data, file), 'x');
  await sweep(data);
  const left = await readdir(data, { recursive: true, withFileTypes: true });
  const files = left.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  expect(files.sort()).toEqual(finished.map((file) => join(data, file)));
  expect(left.map(({ name }) => name)).not.toContain('build');
  await removeFolder(data);
});
