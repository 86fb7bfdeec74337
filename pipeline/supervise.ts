import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** True when there is something to serve: `npm run build` has made the web. */
export const isWebBuilt = (): boolean => existsSync(join(ROOT, 'build', 'handler.js'));

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

/** Starts a process with a channel to it, by which it notices when we are gone. */
function startProcess(name: string, words: string[], env: NodeJS.ProcessEnv): Supervised {
  const stdio: StdioOptions = ['inherit', 'inherit', 'inherit', 'ipc'];
  return { name, process: spawn(process.execPath, words, { env, stdio }) };
}

/** Asks this process to end when the one that started it is gone, even killed; the channel keeps nobody alive. */
export function endWithParent(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}

/** Aborted by the first SIGINT or SIGTERM, which then do not end the process by themselves. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** Waits until somebody asks to stop. */
export const untilStopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });

/**
 * Waits for the first process to end or for the signal, then ends the others and waits for them.
 * Answers the name of the process that ended by itself, null after the signal.
 */
export async function superviseUntilEnd(
  all: readonly Supervised[],
  stop: AbortSignal,
): Promise<string | null> {
  const exits = all.map(async ({ name, process: child }) => {
    await exitCode(child);
    return name;
  });
  const ended = await Promise.race([untilStopped(stop).then(() => null), ...exits]);
  for (const { process: child } of all) child.kill('SIGTERM');
  await Promise.all(exits);
  return ended;
}

/**
 * Runs one night in a process of its own, so that its memory goes back to the system; answers its exit code.
 * The signal ends the night, which leaves the edition in force as it is.
 */
export async function runInChild(
  feeds: readonly string[],
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<number> {
  const words = feeds.flatMap((folder) => ['--feed', folder]);
  const { process: child } = startProcess(
    'run',
    [join(ROOT, 'pipeline', 'cli.ts'), 'run', '--due', ...words],
    env,
  );
  const end = (): boolean => child.kill('SIGTERM');
  stop.addEventListener('abort', end, { once: true });
  try {
    return await exitCode(child);
  } finally {
    stop.removeEventListener('abort', end);
  }
}

/** The exit code of a process once it has ended; 1 when a signal ended it or it never started. */
const exitCode = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
