import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { currentManifest, hasEdition } from './edition.ts';
import { DEMO_CASES, demoFolder, hasDemo, newestMorning, makeDemo } from './demo.ts';
import { TilikError } from './error.ts';
import { makeDataFolder, placeFrom, type Place } from './place.ts';
import { progressTo } from './progress.ts';
import { FORMATS, query } from './query.ts';
import { readFeed } from './feed.ts';
import { refuseSampleOverReal } from './refuse.ts';
import { lastRuns } from './remember.ts';
import { run } from './run.ts';
import { isMissed, schedule } from './schedule.ts';
import { DEMO_FEED, readSettings } from './settings.ts';
import { describeStatus, status } from './status.ts';
import {
  isWebBuilt,
  runInChild,
  startScheduler,
  startWeb,
  stopSignal,
  superviseUntilEnd,
  untilStopped,
} from './supervise.ts';
import { verify } from './verify.ts';

/** A command: its words and the environment in, the exit code out. */
type Command = (words: string[], env: NodeJS.ProcessEnv) => Promise<number>;

export const USAGE = `tilik - oversight over public complaints

  start                                   run the first night if there is no edition, then serve and schedule
  run [--feed DIR]... [--data DIR] [--due] [--known-on YYYY-MM-DD] [--json]
                                          land (with --due only feeds whose cadence has ticked), build, check, publish;
                                          with --known-on as if later decrees on holidays were unknown, in a data folder of its own
  demo [--cases N] [--out DIR] [--as-of YYYY-MM-DD]
                                          generate the sample complaints (default ${DEMO_CASES.toLocaleString('en')})
  check [--data DIR]                      prove that the edition in force is the one its manifest describes
  status [--json] [--data DIR]            the edition in force and the last run
  query "<select>" [--format table|csv|json] [--data DIR]
                                          one select over the published tables
  schedule                                run every night and make up for a missed one
  bench [--cases N,...]                   time nights over generated complaints against what the engine cannot avoid

Environment: PORT, HOST, TILIK_DATA, TILIK_FEEDS, TILIK_SCHEDULE, TILIK_MEMORY, TILIK_TRUST_PROXY, TILIK_TRACE; where
the feeds that come along read from: TILIK_DEMO_DIR, TILIK_INTAKE_URL, JAKARTA_CRM_DIR. README.md explains them.
`;

type Write = (line: string) => void;

const out = (text: string): void => void process.stdout.write(text);
const outLine: Write = (line) => out(`${line}\n`);
const data = { data: { type: 'string' } } as const;

/** Parses the words of a command; a word it does not know is an error that names it. */
function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: string[],
  options: Options,
  positionals = 0,
) {
  try {
    const parsed = parseArgs({ args: words, options, allowPositionals: positionals > 0 });
    if (parsed.positionals.length === positionals) return parsed;
    throw new Error(`Expected ${positionals} argument, got ${parsed.positionals.length}`);
  } catch (cause) {
    throw new TilikError(
      cause instanceof Error ? `${cause.message}.` : String(cause),
      'See "npm run -s tilik -- help".',
      { cause },
    );
  }
}

/** The place, with the demo feed's files made when it is to be landed and has none yet. */
async function prepare(feeds: readonly string[], place: Place, write: Write): Promise<Place> {
  if (!feeds.includes(DEMO_FEED) || place.env.TILIK_DEMO_DIR !== undefined) return place;
  const folder = demoFolder(place.data);
  if (!(await hasDemo(place))) {
    await refuseSampleOverReal([await readFeed(DEMO_FEED)], place.data);
    await makeDataFolder(place.data);
    await generateDemo(DEMO_CASES, newestMorning(place.now()), folder, write);
  }
  return { ...place, env: { ...place.env, TILIK_DEMO_DIR: folder } };
}

async function generateDemo(cases: number, asOf: string, folder: string, write: Write): Promise<void> {
  const started = performance.now();
  const made = await makeDemo({ cases, out: folder, asOf, onStep: progressTo(write).detail });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  write(
    `Sample data to ${asOf}: ${made.complaints} complaints, ${made.events} events in ${seconds} s (${folder})`,
  );
}

function readCases(given: string | undefined, otherwise: number): number {
  const cases = Number(given ?? otherwise);
  if (Number.isInteger(cases) && cases >= 1_000) return cases;
  throw new TilikError(`--cases is "${String(given)}".`, 'Give a whole number of at least 1000.');
}

function readDay(given: string | undefined, otherwise: string, option = '--as-of'): string {
  if (given === undefined) return otherwise;
  const day = new Date(`${given}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(given)) return given;
  throw new TilikError(`${option} is "${given}".`, 'Give a day as YYYY-MM-DD.');
}

const demo: Command = async (words, env) => {
  const { values } = parse(words, {
    cases: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string' },
  });
  const cases = readCases(values.cases, DEMO_CASES);
  const place = placeFrom(env);
  const asOf = readDay(values['as-of'], newestMorning(place.now()));
  if (values.out === undefined) await makeDataFolder(place.data);
  await generateDemo(cases, asOf, resolve(values.out ?? demoFolder(place.data)), outLine);
  return 0;
};

const runCommand: Command = async (words, env) => {
  const { values } = parse(words, {
    ...data,
    feed: { type: 'string', multiple: true },
    due: { type: 'boolean' },
    'known-on': { type: 'string' },
    json: { type: 'boolean' },
  });
  const feeds = values.feed?.map((folder) => resolve(folder)) ?? readSettings(env).feeds;
  const write: Write = values.json === true ? () => undefined : outLine;
  const knownOn =
    values['known-on'] === undefined ? {} : { knownOn: readDay(values['known-on'], '', '--known-on') };
  const place = await prepare(feeds, placeFrom(env, values.data), write);
  const done = await run(feeds, place, progressTo(write), {
    onlyDue: values.due === true,
    ...knownOn,
  });
  if (values.json === true) out(`${JSON.stringify(done, null, 2)}\n`);
  else if (done.outcome === 'published') out(`Published edition ${String(done.edition)}.\n`);
  if (done.message !== null)
    process.stderr.write(`tilik: ${done.message} "npm run -s tilik -- status" shows the findings.\n`);
  return done.outcome === 'published' ? 0 : 1;
};

const statusCommand: Command = async (words, env) => {
  const { values } = parse(words, { ...data, json: { type: 'boolean' } });
  const now = await status(placeFrom(env, values.data).data);
  out(values.json === true ? `${JSON.stringify(now, null, 2)}\n` : describeStatus(now));
  return 0;
};

const check: Command = async (words, env) => {
  const { values } = parse(words, data);
  out(await verify(placeFrom(env, values.data).data));
  return 0;
};

const queryCommand: Command = async (words, env) => {
  const { values, positionals } = parse(words, { ...data, format: { type: 'string' } }, 1);
  const format = FORMATS.find((each) => each === (values.format ?? 'table'));
  if (format === undefined)
    throw new TilikError(`--format is "${values.format ?? ''}".`, `Choose ${FORMATS.join(', ')}.`);
  const { data: folder } = placeFrom(env, values.data);
  const answer = query(positionals[0] ?? '', folder, format);
  await pipeline(sayingSample(answer, folder), process.stdout, { end: false });
  return 0;
};

/** Passes an answer on; when it is of sample data, that is said on stderr before it begins. */
async function* sayingSample(answer: AsyncGenerator<string>, folder: string): AsyncGenerator<string> {
  let isSaid = false;
  for await (const part of answer) {
    if (!isSaid && (await currentManifest(folder))?.sample === true)
      process.stderr.write('tilik: sample data (Data contoh).\n');
    isSaid = true;
    yield part;
  }
}

const scheduleCommand: Command = async (words, env) => {
  parse(words, {});
  const settings = readSettings(env);
  const stop = stopSignal();
  const timetable = schedule(settings.schedule, async () => {
    const code = await runInChild(settings.feeds, env, stop);
    if (code !== 0 && !stop.aborted)
      process.stderr.write('tilik: the night failed; the edition in force stays.\n');
  });
  const [last] = await lastRuns(placeFrom(env).data, 1);
  out(`Next night: ${String(timetable.nextRun()?.toISOString())}\n`);
  if (isMissed(settings.schedule, last === undefined ? null : new Date(last.started_at), new Date()))
    await timetable.run();
  await untilStopped(stop);
  await timetable.stop();
  return 0;
};

const start: Command = async (words, given) => {
  parse(words, {});
  const settings = readSettings(given);
  const { data: folder } = placeFrom(given);
  const env = { ...given, TILIK_DATA: folder };
  if (!isWebBuilt()) throw new TilikError('The web is not built.', 'Run "npm run build".');
  const stop = stopSignal();
  if (!(await hasEdition(folder))) {
    out('No edition yet: running the first night.\n');
    const code = await runInChild(settings.feeds, env, stop);
    if (stop.aborted) return 0;
    if (code !== 0) out('Serving without an edition; the pages say so.\n');
  }
  const processes = [startWeb(settings, env), startScheduler(env)];
  const ended = await superviseUntilEnd(processes, stop);
  if (ended !== null) {
    const signal = processes.find(({ name }) => name === ended)?.process.signalCode ?? null;
    const how = signal === null ? 'ended' : `was ended by ${signal}`;
    throw new TilikError(`The ${ended} process ${how}.`, 'Its last line above may say why; start again.');
  }
  return 0;
};

const benchCommand: Command = async (words, env) => {
  const { values } = parse(words, { cases: { type: 'string' } });
  const { bench } = await import('./bench.ts');
  const sizes = (values.cases ?? '100000').split(',').map((size) => readCases(size, NaN));
  await bench(sizes, env, outLine);
  return 0;
};

export const COMMANDS: Record<string, Command | undefined> = {
  start,
  run: runCommand,
  demo,
  check,
  status: statusCommand,
  query: queryCommand,
  schedule: scheduleCommand,
  bench: benchCommand,
};
