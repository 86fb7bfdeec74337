import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './place.ts';
import type { Settings } from './settings.ts';

/** A process that `tilik start` looks after. */
export interface Supervised {
  name: string;
  process: ChildProcess;
}

/** libuv threads of the web server: every running query holds one, and file access needs some too. */
const THREADS = '16';

export function startWeb(settings: Settings, env: NodeJS.ProcessEnv): Supervised {
  return startProcess('web', [join(ROOT, 'web', 'serve.ts')], {
    ...env,
    HOST: settings.host,
    PORT: String(settings.port),
    UV_THREADPOOL_SIZE: env.UV_THREADPOOL_SIZE ?? THREADS,
  });
}

export function startScheduler(env: NodeJS.ProcessEnv): Supervised {
  return startProcess('schedule', [join(ROOT, 'pipeline', 'cli.ts'), 'schedule'], env);
}

function startProcess(name: string, words: string[], env: NodeJS.ProcessEnv): Supervised {
  return { name, process: spawn(process.execPath, words, { env, stdio: 'inherit' }) };
}

/**
 * Waits for the first process to end or for a signal, then ends the others and waits for them.
 * Answers the exit code for the supervisor: 0 after a signal, else 1 with the name of the process that ended.
 */
export async function superviseUntilEnd(
  all: readonly Supervised[],
): Promise<{ code: number; ended: string | null }> {
  const exits = all.map(
    ({ name, process: child }) => new Promise<string>((resolve) => child.once('exit', () => resolve(name))),
  );
  const signal = new Promise<null>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(null));
  });
  const ended = await Promise.race([...exits, signal]);
  for (const { process: child } of all) if (child.exitCode === null) child.kill('SIGTERM');
  await Promise.all(exits);
  return { code: ended === null ? 0 : 1, ended };
}

/** Runs one night in a process of its own, so that its memory goes back to the system; answers its exit code. */
export async function runInChild(feeds: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const words = feeds.flatMap((folder) => ['--feed', folder]);
  const { process: child } = startProcess('run', [join(ROOT, 'pipeline', 'cli.ts'), 'run', ...words], env);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
