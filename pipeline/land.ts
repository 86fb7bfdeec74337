import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectColumns } from './columns.ts';
import { RELATIONS, REQUIRED_RELATIONS, type Finding, type Relation } from './contract.ts';
import { TilikError } from './error.ts';
import { faultPoint } from './fault.ts';
import type { Feed } from './feed.ts';
import { openFiles } from './land_files.ts';
import { openPostgres } from './land_postgres.ts';
import { hashOf, landingId, openWorkFolder, shelve, type LandingFile, type Landing } from './landing.ts';
import { ROOT } from './place.ts';
import type { Staged } from './source.ts';
import { literal, openWarehouse, type Warehouse } from './warehouse.ts';
import type { z } from 'zod';

export type { Landing } from './landing.ts';

/** Where landings are kept, and what landing may touch of the world. */
export interface LandingPlace {
  data: string;
  env: NodeJS.ProcessEnv;
  now: () => Date;
  onStep?: (line: { relation: string; rows: number; seconds: number }) => void;
}

/** Macros that landing itself needs; all others belong to the models. */
const MACROS = ['filled', 'instant', 'mask'];

const PLURAL = {
  complaint: 'complaints',
  event: 'events',
  agency: 'agencies',
  region: 'regions',
  snapshot: 'snapshot',
};

/**
 * Lands a feed: runs its mappings at the source and keeps every row they give, as text, masked, in Parquet files below
 * `data/landed/<feed>/<landing id>/`. Either the whole landing stands afterwards or nothing has changed.
 */
export async function land(feed: Feed, place: LandingPlace): Promise<Landing> {
  const id = feed.file.id;
  const work = await openWorkFolder(place.data, id);
  try {
    const finished = join(work, 'landing');
    const scratch = join(work, 'scratch');
    await mkdir(finished);
    await mkdir(scratch);
    const content = await bringIn(feed, place, scratch, finished);
    await writeFile(join(finished, 'landing.json'), `${JSON.stringify(content, null, 2)}\n`);
    await faultPoint('landing written', place.env);
    return { ...content, dir: await shelve(place.data, id, content.id, finished) };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

type Content = z.infer<typeof LandingFile>;

async function bringIn(feed: Feed, place: LandingPlace, scratch: string, finished: string): Promise<Content> {
  const landedAt = place.now();
  const warehouse = await openWarehouse(join(scratch, 'scratch.duckdb'), {
    settings: { temp_directory: scratch },
  });
  try {
    await prepare(warehouse);
    const open = feed.file.kind === 'files' ? openFiles : openPostgres;
    const source = await open(feed, place.env, warehouse, scratch);
    const rows: Record<string, number> = {};
    const findings: Finding[] = [];
    try {
      for (const [relation, mapping] of mappingsOf(feed)) {
        const started = performance.now();
        const landed = await source.read(relation, mapping, (staged) =>
          landRelation(feed, relation, staged, warehouse, finished),
        );
        rows[relation] = landed.rows;
        findings.push(...landed.findings);
        place.onStep?.({ relation, rows: landed.rows, seconds: (performance.now() - started) / 1000 });
      }
    } finally {
      await source.close();
    }
    await writeParquet(warehouse, 'select * from reject', join(finished, 'reject.parquet'));
    const asOf = await readSnapshot(feed, warehouse, finished);
    const hash = await hashOf(finished);
    return {
      id: landingId(landedAt, hash),
      feed: feed.file,
      landed_at: landedAt.toISOString(),
      as_of: asOf ?? landedAt.toISOString(),
      rows,
      rejects: await countRejects(warehouse),
      findings,
      hash,
    };
  } finally {
    warehouse.close();
  }
}

/** What a feed maps, in the landing order of the contract. */
const mappingsOf = ({ mappings }: Feed): [Relation, string][] =>
  (Object.keys(RELATIONS) as Relation[]).flatMap((relation) => {
    const mapping = mappings[relation];
    return mapping === undefined ? [] : [[relation, mapping]];
  });

async function prepare(warehouse: Warehouse): Promise<void> {
  for (const macro of MACROS)
    await warehouse.run(await readFile(join(ROOT, 'sql', 'macros', `${macro}.sql`), 'utf8'));
  await warehouse.run(`create table reject
      (relation varchar, _source varchar, _row bigint, reason varchar, detail varchar, record varchar)`);
}

/** Writes the rows of a relation as they stream out of its mapping; nothing is held in between. */
async function landRelation(
  feed: Feed,
  relation: Relation,
  staged: Staged,
  warehouse: Warehouse,
  finished: string,
): Promise<{ rows: number; findings: Finding[] }> {
  const given = await warehouse.rows<{ column_name: string }>(`describe (${staged.select}\n)`);
  const { list, givesSource, findings } = selectColumns(
    feed.file.id,
    relation,
    given.map((column) => column.column_name),
  );
  const origin = literal(staged.origin);
  const source = givesSource ? `coalesce(cast(_source as varchar), ${origin})` : origin;
  const file = join(finished, `${relation}.parquet`);
  await writeParquet(
    warehouse,
    `select ${list.join(', ')}, ${source} as _source, ${staged.rowNumber} as _row from (${staged.select}\n)`,
    file,
  );
  const { rows } = await warehouse.one<{ rows: number }>(
    `select count(*) as rows from read_parquet(${literal(file)})`,
  );
  if (rows === 0 && REQUIRED_RELATIONS.includes(relation)) {
    throw new TilikError(
      `Feed ${feed.file.id} gave no ${PLURAL[relation]}; nothing was landed.`,
      `See why ${relation}.sql finds no rows; the last landing stays.`,
    );
  }
  return { rows, findings };
}

const writeParquet = (warehouse: Warehouse, select: string, file: string): Promise<void> =>
  warehouse.run(`copy (${select}) to ${literal(file)} (format parquet, compression zstd)`);

async function readSnapshot(feed: Feed, warehouse: Warehouse, finished: string): Promise<string | null> {
  if (feed.mappings.snapshot === undefined) return null;
  const found = await warehouse.rows<{ given: string | null; as_of: string | null }>(
    `select as_of as given, strftime(instant(filled(as_of), $zone), '%Y-%m-%dT%H:%M:%S.%gZ') as as_of
     from read_parquet(${literal(join(finished, 'snapshot.parquet'))})`,
    { zone: feed.file.timezone },
  );
  const asOf = found[0]?.as_of;
  if (found.length !== 1 || asOf === undefined || asOf === null) {
    throw new TilikError(
      `Feed ${feed.file.id}: snapshot.sql must give one row with an instant as_of; it gave ${found.length} rows (first: ${found[0]?.given ?? 'null'}).`,
      'Give the instant up to which the source is complete, or leave snapshot.sql out.',
    );
  }
  return asOf;
}

async function countRejects(warehouse: Warehouse): Promise<Record<string, number>> {
  const counts = await warehouse.rows<{ relation: string; lines: number }>(
    'select relation, count(*) as lines from reject group by relation order by relation',
  );
  return Object.fromEntries(counts.map(({ relation, lines }) => [relation, lines]));
}
