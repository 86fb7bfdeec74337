import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../../pipeline/place.ts';
import { startNode } from '../command.ts';

let project: string;

/** A project whose build leaves a line each time; all its files are a minute old. */
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'tilik-build-'));
  const build = `node -e "fs.mkdirSync('build',{recursive:true});fs.appendFileSync('build/handler.js','built\\n')"`;
  const files = {
    'web/routes/page.svelte': '',
    'web/.svelte-kit/made.ts': '',
    'pipeline/contract.ts': '',
    'pipeline/run.ts': '',
    'svelte.config.js': '',
    'vite.config.ts': '',
    'package-lock.json': '{}',
    'package.json': JSON.stringify({ scripts: { build } }),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(project, dirname(name)), { recursive: true });
    await writeFile(join(project, name), content);
  }
  for (const name of [...Object.keys(files), 'web/routes']) await touch(name, -60);
});
afterEach(() => rm(project, { recursive: true }));

/** Dates a file of the project some seconds from now. */
function touch(name: string, seconds: number): Promise<void> {
  const at = Date.now() / 1000 + seconds;
  return utimes(join(project, name), at, at);
}

/** Runs the script once and answers how often the project was built by now. */
async function buildsAfterRun(): Promise<number> {
  const { code, err } = await startNode([join(ROOT, 'web', 'build.ts')], {}, project).ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return (await readFile(join(project, 'build', 'handler.js'), 'utf8')).split('\n').length - 1;
}

it('builds when there is no build, and not again', async () => {
  expect(await buildsAfterRun()).toBe(1);
  expect(await buildsAfterRun()).toBe(1);
});

it.each([
  'web/routes/page.svelte',
  'web/routes',
  'pipeline/contract.ts',
  'vite.config.ts',
  'package-lock.json',
])('builds again when %s changed', async (name) => {
  await buildsAfterRun();
  await touch(name, 60);
  expect(await buildsAfterRun()).toBe(2);
});

it.each(['web/.svelte-kit/made.ts', 'pipeline/run.ts'])('does not build for %s', async (name) => {
  await buildsAfterRun();
  await touch(name, 60);
  expect(await buildsAfterRun()).toBe(1);
});

it('fails when the build fails', async () => {
  await writeFile(join(project, 'package.json'), JSON.stringify({ scripts: { build: 'exit 3' } }));
  expect(await startNode([join(ROOT, 'web', 'build.ts')], {}, project).ended).toMatchObject({ code: 3 });
});
