import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../pipeline/place.ts';
import { startNode } from '../command.ts';

/** A checkout that was never built. */
let checkout: string;

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'tilik-checkout-'));
  await mkdir(join(checkout, 'web'));
  for (const name of ['pipeline', 'seeds', 'web/serve.ts', 'web/lib/server/statistics', 'package.json'])
    await cp(join(ROOT, name), join(checkout, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  await writeFile(join(checkout, 'data'), 'nothing may be made here');
});
afterAll(() => rm(checkout, { recursive: true }));

it.each([
  ['the server', ['web/serve.ts']],
  ['tilik start', ['pipeline/cli.ts', 'start']],
])('%s without a build says so in one line', async (_, [script = '', ...words]) => {
  expect(await startNode([join(checkout, script), ...words]).ended).toEqual({
    code: 1,
    signal: null,
    out: '',
    err: 'tilik: The web is not built. Run "npm run build".\n',
  });
});
