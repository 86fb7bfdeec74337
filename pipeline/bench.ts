import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newestMorning, makeDemo } from './demo.ts';
import { TilikError } from './error.ts';
import { placeFrom } from './place.ts';
import { progressTo } from './progress.ts';
import { run } from './run.ts';
import { DEMO_FEED } from './settings.ts';

/**
 * Times land, build, check and publish over generated complaints in a folder of its own.
 * Answers a table: step, rows, seconds, rows per second, and the peak memory of the process.
 */
export async function benchPipeline(
  cases: number,
  env: NodeJS.ProcessEnv,
  write: (line: string) => void,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tilik-bench-'));
  try {
    const progress = progressTo(write);
    const out = join(folder, 'demo');
    const started = performance.now();
    const made = await makeDemo({ cases, out, asOf: newestMorning(new Date()), onStep: progress.detail });
    const generated = {
      name: 'generate',
      rows: made.complaints + made.events,
      seconds: (performance.now() - started) / 1000,
    };
    const place = placeFrom({ ...env, TILIK_DEMO_DIR: out }, join(folder, 'data'));
    const done = await run([DEMO_FEED], place, progress);
    if (done.outcome !== 'published')
      throw new TilikError(String(done.message), 'The bench needs a run that publishes.');
    const lines = [generated, ...done.steps].map(
      ({ name, rows, seconds }) =>
        `${name.padEnd(10)} ${rows.toLocaleString('en').padStart(14)} ${seconds.toFixed(2).padStart(9)} ${perSecond(rows, seconds).padStart(12)}`,
    );
    const head = `${'step'.padEnd(10)} ${'rows'.padStart(14)} ${'seconds'.padStart(9)} ${'rows/s'.padStart(12)}`;
    return `${[head, ...lines].join('\n')}\npeak memory ${await peakMemory()} MB, ${made.complaints.toLocaleString('en')} complaints\n`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const perSecond = (rows: number, seconds: number): string =>
  Math.round(rows / Math.max(seconds, 0.001)).toLocaleString('en');

/** Peak resident memory in megabytes: as the kernel counts it on Linux, elsewhere what Node knows. */
async function peakMemory(): Promise<number> {
  if (process.platform !== 'linux') return Math.round(process.resourceUsage().maxRSS / 1024);
  const status = await readFile('/proc/self/status', 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1024);
}
