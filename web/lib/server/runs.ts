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

/** An edition on disk; without a manifest that can be read it is damaged. */
export interface Kept {
  id: string;
  manifest: Manifest | null;
}

/** The edition of a folder; null when the folder went while it was listed, as pruning does. */
async function keptIn(folder: string, id: string): Promise<Kept | null> {
  try {
    const manifest = ManifestFile.parse(
      JSON.parse(await readFile(join(folder, id, 'manifest.json'), 'utf8')),
    );
    return { id, manifest: manifest.id === id ? manifest : null };
  } catch {
    // Whatever is wrong with one edition, the others are still listed, and this one as damaged.
    return (await namesIn(folder)).includes(id) ? { id, manifest: null } : null;
  }
}

/** Editions on disk, the newest first, damaged ones last; folders still being built are not among them. */
export async function listEditions(data: string): Promise<Kept[]> {
  const folder = join(data, 'editions');
  const names = (await namesIn(folder)).filter((name) => !name.startsWith('.'));
  const kept = await Promise.all(names.map((name) => keptIn(folder, name)));
  const builtAt = ({ manifest }: Kept): string => manifest?.built_at ?? '0';
  return kept
    .filter((edition) => edition !== null)
    .toSorted((a, b) => builtAt(b).localeCompare(builtAt(a)) || b.id.localeCompare(a.id));
}
