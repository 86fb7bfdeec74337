import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../pipeline/place.ts';

/** Builds the web application unless it is there: `npm test` has built it, a single test file may not have. */
export async function ensureBuilt(): Promise<void> {
  if (existsSync(join(ROOT, 'build', 'handler.js'))) return;
  await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: ROOT });
}
