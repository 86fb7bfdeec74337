import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { superviseUntilEnd, type Supervised } from '../../pipeline/supervise.ts';

const started: ChildProcess[] = [];

afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

/** A tiny process that has said it is ready, unless it is one that cannot start. */
async function startTiny(name: string, script: string, program = process.execPath): Promise<Supervised> {
  const child = spawn(program, ['-e', `${script}; console.log('ready')`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  if (program === process.execPath) await once(child.stdout, 'data');
  return { name, process: child };
}

const POLITE = `setInterval(() => 0, 1000); process.on('SIGTERM', () => process.exit(0))`;
const PLAIN = 'setInterval(() => 0, 1000)';

it('a request to stop ends every process and waits for all', async () => {
  const all = [await startTiny('web', POLITE), await startTiny('schedule', PLAIN)];
  const stop = new AbortController();
  const ended = superviseUntilEnd(all, stop.signal);
  stop.abort();
  expect(await ended).toBeNull();
  expect(all.map(({ process: child }) => [child.exitCode, child.signalCode])).toEqual([
    [0, null],
    [null, 'SIGTERM'],
  ]);
});

it('a request from before anything was supervised is honoured', async () => {
  expect(await superviseUntilEnd([await startTiny('web', POLITE)], AbortSignal.abort())).toBeNull();
});

it.each([
  ['ends with an error', `process.stdin.destroy(); setTimeout(() => process.exit(3))`],
  ['ends without one', `setTimeout(() => process.exit(0))`],
  ['is killed', `setTimeout(() => process.kill(process.pid, 'SIGKILL'))`],
])('a process that %s ends the others, and is named', async (_, script) => {
  const others = await startTiny('web', POLITE);
  const ended = superviseUntilEnd(
    [others, await startTiny('schedule', script)],
    new AbortController().signal,
  );
  expect(await ended).toBe('schedule');
  expect(others.process.exitCode).toBe(0);
});

it('a process that cannot be started ends the others, and is named', async () => {
  const others = await startTiny('web', POLITE);
  const broken = startTiny('schedule', '', 'no-such-program');
  expect(await superviseUntilEnd([others, await broken], new AbortController().signal)).toBe('schedule');
  expect(others.process.exitCode).toBe(0);
});
