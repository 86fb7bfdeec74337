import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, describeBuild, isAboutBuild } from './build.ts';
import { check, checkModels, lastEdition } from './checks.ts';
import type { Finding, Intake, Manifest, Run } from './contract.ts';
import { currentEdition, listEditions } from './edition.ts';
import { lineOf } from './error.ts';
import { faultPoint } from './fault.ts';
import { readFeed } from './feed.ts';
import { INDICATORS } from './indicators.ts';
import { land } from './land.ts';
import { editionUnderOtherLaw, lawFindings, readLawVersion } from './law.ts';
import { newestLanding, type Landing } from './landing.ts';
import { withLock } from './lock.ts';
import type { Place } from './place.ts';
import type { Progress } from './progress.ts';
import { readMemory } from './memory.ts';
import { attachEdition, prune, publish } from './publish.ts';
import { refuseUnfit } from './refuse.ts';
import { listRuns, remember } from './remember.ts';
import { isMissed } from './schedule.ts';
import { buildFolder, sweep } from './sweep.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

export interface RunOptions {
  /** Land only feeds whose cadence has ticked since their last landing; the others are built from that landing. */
  onlyDue?: boolean;
  /** Day (YYYY-MM-DD) up to which decrees are known; absent: every decree of the calendar. */
  knownOn?: string;
}

/**
 * The night on one page: land every feed that is due; build; check; if nothing stops us, publish; remember the run.
 * Whatever goes wrong, the edition in force stays in force, and the run is remembered with one line that says why.
 */
export async function run(
  feeds: readonly string[],
  place: Place,
  progress: Progress,
  options: RunOptions = {},
): Promise<Run> {
  return withLock(place.data, async () => {
    await sweep(place.data);
    const night = await startNight(place);
    let outcome: Outcome;
    try {
      const landings = await progress.step('land', () => landAll(feeds, place, progress, options));
      await faultPoint('landed', place.env);
      outcome = await buildAndPublish(night, landings, place, progress, options.knownOn ?? null);
    } catch (error) {
      await finish(night, { ...NOTHING, outcome: 'failed', message: lineOf(error) }, place, progress);
      throw error;
    }
    return finish(night, outcome, place, progress);
  });
}

interface Night {
  id: string;
  started: Date;
}

type Outcome = Pick<Run, 'outcome' | 'intake' | 'findings' | 'message'>;

const NOTHING: Pick<Run, 'intake' | 'findings'> = { intake: [], findings: [] };

/** A night is named for the second it starts in; a second that has a run or an edition already is passed over. */
async function startNight(place: Place): Promise<Night> {
  const started = place.now();
  const taken = new Set([...(await listEditions(place.data)), ...(await listRuns(place.data))]);
  const second = new Date(started);
  while (taken.has(idOf(second))) second.setSeconds(second.getSeconds() + 1);
  return { id: idOf(second), started };
}

const idOf = (at: Date): string => at.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);

async function landAll(
  folders: readonly string[],
  place: Place,
  progress: Progress,
  { onlyDue = false, knownOn }: RunOptions,
): Promise<Landing[]> {
  const feeds = await Promise.all(folders.map(readFeed));
  await refuseUnfit(feeds, place.data, knownOn);
  const landings: Landing[] = [];
  for (const feed of feeds) {
    const onStep = ({ relation, rows, seconds }: { relation: string; rows: number; seconds: number }): void =>
      progress.detail(`${feed.file.id} ${relation}`, rows, seconds);
    const last = onlyDue ? await newestLanding(place.data, feed.file.id) : null;
    const isDue = last === null || isMissed(feed.file.cadence, new Date(last.landed_at), place.now());
    landings.push(isDue ? await land(feed, { ...place, onStep }) : last);
  }
  const counts = landings.flatMap(({ rows }) => Object.entries(rows));
  progress.rows(counts.reduce((sum, [relation, rows]) => (relation === 'snapshot' ? sum : sum + rows), 0));
  return landings;
}

async function buildAndPublish(
  night: Night,
  landings: Landing[],
  place: Place,
  progress: Progress,
  knownOn: string | null,
): Promise<Outcome> {
  const folder = buildFolder(place.data);
  await mkdir(folder);
  const warehouse = await openWarehouse(join(folder, 'night.duckdb'), {
    settings: { temp_directory: folder, ...readMemory(place.env) },
  });
  try {
    const { last, unreadable } = await lastEdition(place.data);
    const law = await readLawVersion(place.seeds, knownOn);
    const before = editionUnderOtherLaw(place.data, law, last);
    const built = await progress.step('build', async () => {
      const edition = await attachEdition(warehouse, place.data);
      const sources = { ...place, landings, indicators: INDICATORS, edition, knownOn, before };
      const made = await build(warehouse, sources, progress.detail);
      progress.rows(Object.values(made.rows).reduce((sum, rows) => sum + rows, 0));
      return made;
    });
    await faultPoint('built', place.env);
    const feeds = landings.map(({ feed }) => feed.id);
    const findings = await progress.step('check', async () => {
      const found = [
        ...landings.flatMap((landing) => landing.findings),
        ...unreadable,
        ...(await check(warehouse, built, last, feeds)),
        ...(await lawFindings(warehouse, knownOn)),
      ];
      await describeBuild(warehouse, built, found);
      found.push(...(await checkModels(warehouse, built.models.filter(isAboutBuild))));
      progress.rows(found.length);
      return found;
    });
    const intake = await readIntake(warehouse);
    const stop = findings.find(({ severity }) => severity === 'stop');
    if (stop !== undefined)
      return { outcome: 'stopped', intake, findings, message: stopMessage(stop, findings, last) };
    await progress.step('publish', async () => {
      const manifest = await publish(warehouse, built, place, { id: night.id, landings, findings, law });
      progress.rows(Object.values(manifest.rows).reduce((sum, rows) => sum + rows, 0));
    });
    await faultPoint('published', place.env);
    findings.push(...(await tidyUp(night, place, progress)));
    return { outcome: 'published', intake, findings, message: null };
  } finally {
    warehouse.close();
    await rm(folder, { recursive: true });
  }
}

/** Lets old editions go. The new one is in force already: what goes wrong here is told, and the next night tries again. */
async function tidyUp(night: Night, place: Place, progress: Progress): Promise<Finding[]> {
  try {
    await prune(place.data, night.id);
    return [];
  } catch (error) {
    const message = `Old editions could not be removed: ${lineOf(error)}`;
    progress.warn(message);
    return [{ severity: 'warn', rule: 'prune', message, count: 1, sample: [] }];
  }
}

const readIntake = (warehouse: Warehouse): Promise<Intake[]> =>
  warehouse.rows(
    'select feed_id as feed, relation, rows_in, landed, quarantined from core.intake order by all',
  );

function stopMessage(stop: Finding, findings: readonly Finding[], last: Manifest | null): string {
  const others = findings.filter(({ severity }) => severity === 'stop').length - 1;
  const more = others > 0 ? ` (and ${others} more)` : '';
  const stays = last === null ? 'no edition is in force' : `edition ${last.id} stays in force`;
  return `Not published: ${stop.message}${more}; ${stays}.`;
}

async function finish(night: Night, outcome: Outcome, place: Place, progress: Progress): Promise<Run> {
  return progress.step('remember', async () => {
    const done: Run = {
      id: night.id,
      started_at: night.started.toISOString(),
      finished_at: place.now().toISOString(),
      ...outcome,
      edition: await currentEdition(place.data),
      steps: progress.steps(),
    };
    await remember(place.data, done);
    return done;
  });
}
