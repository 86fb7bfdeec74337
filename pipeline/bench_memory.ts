import { readFile, writeFile } from 'node:fs/promises';

const isLinux = process.platform === 'linux';

/** Peak resident memory in megabytes since the last reset: as the kernel counts it on Linux, elsewhere what Node knows. */
export async function peakMemory(): Promise<number> {
  if (!isLinux) return Math.round(process.resourceUsage().maxRSS / 1024);
  const status = await readFile('/proc/self/status', 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1024);
}

/** Lets the peak start anew (Linux: 5 into clear_refs, see proc(5)); elsewhere the peak is that of the process. */
export async function resetPeakMemory(): Promise<void> {
  if (isLinux) await writeFile('/proc/self/clear_refs', '5');
}
