import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Finding, RELATIONS, type Manifest, type Relation } from '../../../pipeline/contract.ts';
import { ManifestFile } from './manifest.ts';

const count = z.number().int().nonnegative();
const relations = Object.keys(RELATIONS) as Relation[];

/** `data/runs/<id>.json`: what the pipeline remembers of one run. */
export const RunFile = z.object({
  id: z.string(),
  started_at: z.iso.datetime({ offset: true }),
  finished_at: z.iso.datetime({ offset: true }),
  outcome: z.enum(['published', 'stopped', 'failed']),
  edition: z.string().nullable().describe('edition that serves after this run'),
  steps: z.array(
    z.object({
      name: z.enum(['land', 'build', 'check', 'publish', 'remember']),
      rows: count,
      seconds: z.number().nonnegative(),
    }),
  ),
  intake: z.array(
    z.object({
      feed: z.string(),
      relation: z.enum(relations),
      rows_in: count,
      landed: count,
      quarantined: count,
    }),
  ),
  findings: z.array(Finding),
  message: z.string().nullable().describe('one line when stopped or failed'),
});
export type RunFile = z.infer<typeof RunFile>;

/** Names in a folder, none when the folder does not exist yet. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The last `limit` runs of a data folder, the oldest first. Throws on a file that is no run. */
export async function listRuns(data: string, limit: number): Promise<RunFile[]> {
  const folder = join(data, 'runs');
  const names = (await namesIn(folder)).filter((name) => /^[^.].*\.json$/.test(name));
  const runs = await Promise.all(
    names
      .toSorted()
      .slice(-limit)
      .map(async (name) => RunFile.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
  return runs.toSorted((a, b) => a.started_at.localeCompare(b.started_at));
}

/** Manifests of the editions on disk, the newest first; folders still being built are not among them. */
export async function listEditions(data: string): Promise<Manifest[]> {
  const folder = join(data, 'editions');
  const names = (await namesIn(folder)).filter((name) => !name.startsWith('.'));
  const manifests = await Promise.all(
    names.map(async (name) =>
      ManifestFile.parse(JSON.parse(await readFile(join(folder, name, 'manifest.json'), 'utf8'))),
    ),
  );
  return manifests.toSorted((a, b) => b.built_at.localeCompare(a.built_at));
}
