import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Built } from './build.ts';
import type { Finding, Manifest } from './contract.ts';
import { editionFolder, editionsFolder, listEditions, pointerFile } from './edition.ts';
import { faultPoint } from './fault.ts';
import type { LawVersion } from './law.ts';
import type { Landing } from './land.ts';
import { buildFolder } from './sweep.ts';
import { emptyFolder, fsync, ROOT, sha256, writeAtomically, type Place } from './place.ts';
import { identifier, literal, type Warehouse } from './warehouse.ts';

/** Daily editions that are kept. */
const KEEP = 14;

/** Catalogue of the file in which the published tables are made. */
export const EDITION = 'edition';

const editionInBuild = (data: string): string => join(buildFolder(data), 'edition.duckdb');

/** Lets a build make its published tables in the file that will be the edition. */
export async function attachEdition(warehouse: Warehouse, data: string): Promise<string> {
  await warehouse.run(`attach ${literal(editionInBuild(data))} as ${EDITION}`);
  return EDITION;
}

export interface Publication {
  /** Id of the edition and of the run that makes it: yyyymmdd-hhmmss in UTC. */
  id: string;
  landings: readonly Landing[];
  findings: readonly Finding[];
  law: LawVersion;
}

/**
 * Closes the file with the published tables, writes the manifest beside it, and moves both into place.
 * The pointer moves last: before that nobody sees the new edition, after it nobody sees half of one.
 */
export async function publish(
  warehouse: Warehouse,
  built: Built,
  place: Place,
  publication: Publication,
): Promise<Manifest> {
  const { id } = publication;
  const beside = join(editionsFolder(place.data), `.${id}`);
  await emptyFolder(beside);
  await closeEdition(warehouse, built);
  await rename(editionInBuild(place.data), join(beside, 'edition.duckdb'));
  await faultPoint('publish closed', place.env);
  const manifest = await describe(built, place, publication, join(beside, 'edition.duckdb'));
  await writeFile(join(beside, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ['edition.duckdb', 'manifest.json', '.']) await fsync(join(beside, file));
  await faultPoint('publish written', place.env);
  await rename(beside, editionFolder(place.data, id));
  await fsync(editionsFolder(place.data));
  await faultPoint('publish renamed', place.env);
  await writeAtomically(pointerFile(place.data), `${id}\n`);
  return manifest;
}

/** Removes daily editions beyond the newest fourteen; the one in force always stays. */
export async function prune(data: string, current: string): Promise<void> {
  const old = (await listEditions(data)).slice(0, -KEEP).filter((id) => id !== current);
  for (const id of old) await rm(editionFolder(data, id), { recursive: true });
}

/** Writes the headers into the file as comments and lets go of it. */
async function closeEdition(warehouse: Warehouse, { models }: Built): Promise<void> {
  for (const model of models.filter(({ layer }) => layer === 'published')) {
    const table = `${EDITION}.published.${identifier(model.table)}`;
    const columns = model.columns.map(({ name, meaning, unit }) => {
      const text = unit === null ? meaning : `${meaning} [${unit}]`;
      return `comment on column ${table}.${identifier(name)} is ${literal(text)}`;
    });
    const purpose = literal(`${model.purpose} Grain: ${model.grain}.`);
    await warehouse.run([`comment on table ${table} is ${purpose}`, ...columns].join(';\n'));
  }
  await warehouse.run(`checkpoint ${EDITION}; detach ${EDITION}`);
}

async function describe(
  built: Built,
  place: Place,
  publication: Publication,
  file: string,
): Promise<Manifest> {
  const feeds = publication.landings.map(({ feed, landed_at, as_of, hash }) => ({
    id: feed.id,
    name: feed.name,
    kind: feed.kind,
    sample: feed.sample,
    cadence: feed.cadence,
    landed_at,
    as_of,
    hash,
  }));
  const rows = Object.entries(built.rows).filter(([name]) => name.startsWith('published.'));
  return {
    id: publication.id,
    run: publication.id,
    as_of: feeds.map((feed) => feed.as_of).reduce((newest, each) => (each > newest ? each : newest)),
    built_at: place.now().toISOString(),
    sample: feeds.some((feed) => feed.sample),
    feeds,
    rows: Object.fromEntries(rows.map(([name, count]) => [name.slice('published.'.length), count])),
    ...publication.law,
    code_version: await codeVersion(),
    findings: [...publication.findings],
    sha256: await sha256(file),
  };
}

async function codeVersion(): Promise<string> {
  const text = await readFile(join(ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
