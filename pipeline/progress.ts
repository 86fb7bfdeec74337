import type { Step } from './contract.ts';

/** Tells how a run gets on: a line per step, and a line per table while a step is long. */
export interface Progress {
  /** Runs a step, times it, and writes its line when it is done. */
  step: <Result>(name: Step['name'], work: () => Promise<Result>) => Promise<Result>;
  /** Rows the present step has handled. */
  rows: (count: number) => void;
  detail: (name: string, rows: number, seconds: number) => void;
  /** Something went wrong that does not end the run. */
  warn: (message: string) => void;
  /** The steps finished so far. */
  steps: () => Step[];
}

/** Details that took less are not worth a line. */
const LONG_SECONDS = 0.5;

/** Progress that writes readable lines: step, rows, seconds; warnings go to stderr unless somebody else wants them. */
export function progressTo(
  write: (line: string) => void,
  warn = (line: string): void => void process.stderr.write(`tilik: ${line}\n`),
): Progress {
  const done: Step[] = [];
  let rows = 0;
  const line = (name: string, count: number, seconds: number): void =>
    write(
      `${name.padEnd(34)} ${count.toLocaleString('en').padStart(12)} rows ${seconds.toFixed(1).padStart(7)} s`,
    );
  return {
    async step(name, work) {
      const started = performance.now();
      rows = 0;
      const result = await work();
      const step = { name, rows, seconds: Math.round((performance.now() - started) / 10) / 100 };
      done.push(step);
      if (name !== 'remember') line(name, rows, step.seconds);
      return result;
    },
    rows: (count) => (rows = count),
    detail: (name, count, seconds) => {
      if (seconds >= LONG_SECONDS) line(`  ${name}`, count, seconds);
    },
    warn,
    steps: () => [...done],
  };
}
