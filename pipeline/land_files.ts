import { createReadStream, createWriteStream } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { RELATIONS, type Relation } from './contract.ts';
import { sniff, stageCsv, type TextFile } from './csv.ts';
import { lineOf, tellsValue, TilikError } from './error.ts';
import { connectionOf, type Feed } from './feed.ts';
import { stageNdjson } from './ndjson.ts';
import type { Source } from './source.ts';
import { identifier, literal, type Warehouse } from './warehouse.ts';

/** Where a source is read and unpacked. */
interface Workshop {
  warehouse: Warehouse;
  scratch: string;
  folder: string;
}

/** Relations in the order in which an unreadable line is counted: a line may have become rows of several. */
const MOST_TELLING: readonly Relation[] = ['complaint', 'event', 'agency', 'region', 'snapshot'];

/**
 * Opens a feed of files: every declared source becomes a table that mappings read as `source('name')`, with the columns
 * of its files, all text, and `_source` (file name) and `_row` (number of the record in the file).
 */
export async function openFiles(
  feed: Feed,
  env: NodeJS.ProcessEnv,
  warehouse: Warehouse,
  scratch: string,
): Promise<Source> {
  const folder = connectionOf(feed, env);
  await checkFolder(feed, folder);
  await warehouse.run(`create schema source; create schema part;
    create macro source(name) as table from query_table('source.' || name)`);
  const filesOf = new Map<string, string[]>();
  for (const [name, pattern] of Object.entries(feed.file.sources)) {
    const files = await findFiles(feed, folder, name, pattern);
    filesOf.set(name, files);
    await stageSource({ warehouse, scratch, folder }, feed, name, files);
  }
  return {
    async read(relation, mapping, use) {
      const files = [...filesOf].filter(([name]) => mentions(mapping, name)).flatMap(([, names]) => names);
      const origin = files.length === 1 && files[0] !== undefined ? files[0] : `${relation}.sql`;
      try {
        return await use({ select: mapping, rowNumber: 'row_number() over ()', origin });
      } catch (cause) {
        throw cause instanceof TilikError ? cause : mappingError(feed, relation, cause);
      }
    },
    close: () => Promise.resolve(),
  };
}

async function checkFolder(feed: Feed, folder: string): Promise<void> {
  const found = await stat(folder).catch((cause: unknown) => {
    throw new TilikError(
      `Feed ${feed.file.id}: there is no folder ${folder}.`,
      `Mend the environment variable ${feed.file.connection.env}.`,
      { cause },
    );
  });
  if (!found.isDirectory()) {
    throw new TilikError(
      `Feed ${feed.file.id}: ${folder} is not a folder.`,
      `Let ${feed.file.connection.env} name the folder with the files.`,
    );
  }
}

async function findFiles(feed: Feed, folder: string, name: string, pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: folder })) files.push(file);
  files.sort();
  if (files.length === 0) {
    throw new TilikError(
      `Feed ${feed.file.id}: no file ${pattern} in ${folder} (source ${name}).`,
      'Put the file there, or mend "sources" in feed.json.',
    );
  }
  return files;
}

const mentions = (mapping: string, name: string): boolean =>
  new RegExp(`\\bsource\\s*\\(\\s*'${name}'\\s*\\)`).test(mapping);

async function stageSource(
  workshop: Workshop,
  feed: Feed,
  source: string,
  files: readonly string[],
): Promise<void> {
  const relation =
    MOST_TELLING.find((each) => mentions(feed.mappings[each] ?? '', source)) ??
    Object.keys(RELATIONS)[0] ??
    source;
  const parts: string[] = [];
  for (const [at, name] of files.entries()) {
    const part = `part.${identifier(`${source}_${at}`)}`;
    await stageFile(workshop, part, { path: join(workshop.folder, name), name, relation });
    parts.push(`select * from ${part}`);
  }
  await workshop.warehouse.run(
    `create view source.${identifier(source)} as ${parts.join(' union all by name ')}`,
  );
}

async function stageFile(workshop: Workshop, part: string, file: TextFile): Promise<void> {
  const { warehouse } = workshop;
  const [, kind, packed] = /\.(csv|tsv|ndjson|jsonl|parquet)(\.gz)?$/i.exec(file.name) ?? [];
  if (kind === undefined || (kind === 'parquet' && packed !== undefined)) {
    throw new TilikError(
      `${file.name} is of no known kind.`,
      'Known are csv, tsv, ndjson, jsonl (each also .gz) and parquet.',
    );
  }
  if (kind.toLowerCase() === 'parquet') return stageParquet(warehouse, part, file);
  const plain = packed === undefined ? file : { ...file, path: await unpack(workshop, file) };
  if (/^(ndjson|jsonl)$/i.test(kind)) return stageNdjson(warehouse, part, plain);
  return stageCsv(warehouse, part, plain, await sniff(plain));
}

async function stageParquet(warehouse: Warehouse, part: string, { path, name }: TextFile): Promise<void> {
  try {
    await warehouse.run(`create view ${part} as
      select * exclude (file_row_number), ${literal(name)} as _source, file_row_number + 1 as _row
      from read_parquet(${literal(path)}, file_row_number = true)`);
  } catch (cause) {
    throw new TilikError(`${name} is not a whole Parquet file.`, 'Copy it again.', { cause });
  }
}

/** Unpacks beside, because the engine reads a cut .gz without complaint up to the cut. */
async function unpack({ scratch }: Workshop, { path, name }: TextFile): Promise<string> {
  const plain = join(scratch, basename(name).replace(/\.gz$/i, ''));
  try {
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(plain, { mode: 0o600 }));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))) throw cause;
    throw new TilikError(`${name} is cut off or damaged (${cause.message}).`, 'Copy it again.', { cause });
  }
  return plain;
}

/** The cause of an error about a value is left out: whatever prints it would print what people wrote. */
function mappingError({ file }: Feed, relation: Relation, cause: unknown): TilikError {
  const failed = `Feed ${file.id}: ${relation}.sql failed: `;
  if (tellsValue(cause)) {
    const remedy = 'Leave values as text; what cannot be read is put in quarantine.';
    return new TilikError(`${failed}${lineOf(cause)}.`, remedy);
  }
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return new TilikError(`${failed}${line}`, `Mend ${relation}.sql.`, { cause });
}
