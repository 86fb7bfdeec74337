import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { placeFrom, ROOT } from '../../pipeline/place.ts';
import { progressTo } from '../../pipeline/progress.ts';
import { run } from '../../pipeline/run.ts';
import { DEMO_FEED } from '../../pipeline/settings.ts';
import { generate } from '../../seeds/demo/generate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served demo. */
    base: string;
    /** Its data folder. */
    data: string;
  }
}

/** Runs the real pipeline over a small demo once, and serves the built web on a free port for all browser tests. */
export default async function serveDemo(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tilik-e2e-'));
  const demo = join(folder, 'demo');
  await generate({ out: demo, cases: 6_000, seed: 3, asOf: '2026-11-20' });
  const data = join(folder, 'data');
  const done = await run(
    [DEMO_FEED],
    placeFrom({ TILIK_DEMO_DIR: demo }, data),
    progressTo(() => undefined),
  );
  if (done.outcome !== 'published') throw new Error(String(done.message));
  const { base, stop } = await serveFolder(data);
  project.provide('base', base);
  project.provide('data', data);
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Serves the built web over a data folder on a free port. */
export async function serveFolder(data: string): Promise<{ base: string; stop: () => Promise<void> }> {
  const server = spawn(process.execPath, [join(ROOT, 'web', 'serve.ts')], {
    env: { ...process.env, TILIK_DATA: data, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  return { base: await addressOf(server), stop };
}

/** The address the server prints once it listens. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk);
    const address = /http:\/\/\S+/.exec(said)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The server ended before it listened: ${said}`);
}
