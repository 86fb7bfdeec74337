import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../pipeline/place.ts';

/** Where Node keeps the compiled sources between the many commands of a test run. */
const COMPILED = join(tmpdir(), 'tilik-test-compiled');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A command in a process of its own, with a process group of its own; what it says is collected. */
export interface Command {
  process: ChildProcess;
  ended: Promise<Ended>;
  /** Resolves when its output matches, rejects with all it said when it ends before. */
  said: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** True while any process that it started, or it itself, is alive. */
  isAlive: () => boolean;
  /** Kills whatever is alive. */
  kill: () => void;
}

/** Starts `tilik <words>` as people do, with an environment of its own: PATH, and what is given. */
export function startTilik(words: readonly string[], env: Record<string, string> = {}): Command {
  return startNode([join(ROOT, 'pipeline', 'cli.ts'), ...words], env);
}

/** Runs `tilik <words>` to its end. */
export const tilik = (words: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  startTilik(words, env).ended;

/** Starts Node, the one the tests run on, with these words, in the checkout or another folder. */
export function startNode(words: readonly string[], env: Record<string, string> = {}, cwd = ROOT): Command {
  const child = spawn(process.execPath, words, {
    cwd,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  const hear = (): void => waiting.forEach((look) => look());
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    hear();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    hear();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  const said = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out) ?? pattern.exec(err);
        if (found === null) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without saying ${String(pattern)}:\n${out}${err}`)));
    });
  const isAlive = (): boolean => signalGroup(child, 0);
  return { process: child, ended, said, isAlive, kill: () => void signalGroup(child, 'SIGKILL') };
}

/** Sends a signal to a process and all it started; false when none of them is left. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
