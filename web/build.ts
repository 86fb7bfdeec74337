import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Builds the web unless the build in `build/` is younger than everything it is made of: a build takes seconds, and
 * would take the files from under a server that runs. `npm run build` always builds.
 */
const SOURCES = ['web', 'pipeline/contract.ts', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
/** Made by the build itself. */
const MADE = ['.svelte-kit', 'node_modules'];
const BUILT = join('build', 'handler.js');

/** When a file, or anything in a folder, was last written, added or removed; milliseconds since 1970. */
function changedAt(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).filter((name) => !MADE.includes(name));
  const own = path === 'web' ? 0 : found.mtimeMs;
  return Math.max(own, ...inside.map((name) => changedAt(join(path, name))));
}

const isFresh = existsSync(BUILT) && SOURCES.every((path) => changedAt(path) <= statSync(BUILT).mtimeMs);
if (!isFresh) process.exitCode = spawnSync('npm run -s build', { shell: true, stdio: 'inherit' }).status ?? 1;
