import { readFile, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { validate as isCron } from 'node-cron';
import { FeedFile, RELATIONS, REQUIRED_RELATIONS, type Relation } from './contract.ts';
import { TilikError } from './error.ts';
import { nearest } from './nearest.ts';
import { isMissing } from './place.ts';

/** A feed folder: what feed.json says, and the mapping SQL of each relation it gives. */
export interface Feed {
  dir: string;
  file: FeedFile;
  mappings: Partial<Record<Relation, string>>;
}

const isRelation = (name: string): name is Relation => Object.hasOwn(RELATIONS, name);

/** Reads and checks a feed folder; whatever is wrong with it is told with the name of the file. */
export async function readFeed(dir: string): Promise<Feed> {
  const file = await readFeedFile(dir);
  const mappings: Feed['mappings'] = {};
  for (const entry of (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort()) {
    const relation = basename(entry, '.sql');
    if (!isRelation(relation)) {
      const meant = nearest(relation, Object.keys(RELATIONS));
      throw new TilikError(
        `Feed ${file.id}: ${entry} maps no relation of the contract${meant === null ? '' : `; did you mean ${meant}.sql?`}`,
        `Relations are ${Object.keys(RELATIONS).join(', ')}.`,
      );
    }
    mappings[relation] = statement(await readFile(join(dir, entry), 'utf8'));
  }
  const absent = REQUIRED_RELATIONS.filter((relation) => mappings[relation] === undefined);
  if (absent.length > 0) {
    throw new TilikError(
      `Feed ${file.id} has no ${absent.map((relation) => `${relation}.sql`).join(', no ')} in ${dir}.`,
      'Add one select per relation that gives the columns of the contract.',
    );
  }
  return { dir, file, mappings };
}

/** Folder (files) or URL (postgres) of the source, from the environment variable that feed.json names. */
export function connectionOf({ dir, file }: Feed, env: NodeJS.ProcessEnv): string {
  const { env: variable, default: otherwise } = file.connection;
  const given = env[variable];
  if (given !== undefined && given !== '') return file.kind === 'files' ? resolve(given) : given;
  if (otherwise !== undefined) return file.kind === 'files' ? resolve(dir, otherwise) : otherwise;
  const [what, example] =
    file.kind === 'files'
      ? ['the folder with its files', `/srv/${file.id}`]
      : ['the URL of its database', 'postgres://tilik_puller:password@db.example.go.id:5432/intake'];
  throw new TilikError(
    `Feed ${file.id}: the environment variable ${variable} is not set.`,
    `Set it to ${what}, for example ${variable}=${example}`,
  );
}

async function readFeedFile(dir: string): Promise<FeedFile> {
  const path = join(dir, 'feed.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new TilikError(
      `There is no feed in ${dir}: feed.json is missing.`,
      'Give a feed folder, or write its feed.json.',
      {
        cause,
      },
    );
  }
  const parsed = FeedFile.safeParse(parseJson(text, path));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path: at, message }) => `${at.join('.') || 'the file'}: ${message}`,
    );
    throw new TilikError(`${path} is not a feed: ${faults.join('; ')}.`, 'Compare it with seeds/feeds/.', {
      cause: parsed.error,
    });
  }
  checkZone(parsed.data, path);
  if (!isCron(parsed.data.cadence)) {
    throw new TilikError(
      `${path}: cadence "${parsed.data.cadence}" is no cron expression.`,
      'Write for example "30 2 * * *" for every night at half past two.',
    );
  }
  return parsed.data;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TilikError(`${path} is not JSON: ${reason}.`, 'Mend the file.', { cause });
  }
}

function checkZone({ timezone }: FeedFile, path: string): void {
  if (timezone !== 'UTC' && !Intl.supportedValuesOf('timeZone').includes(timezone)) {
    throw new TilikError(`${path}: there is no time zone "${timezone}".`, 'Write for example Asia/Jakarta.');
  }
}

/** The select itself, without the semicolon that a console needs. */
const statement = (sql: string): string => sql.replace(/[\s;]+$/, '');
