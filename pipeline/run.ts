import { join } from 'node:path';
import { build, describeBuild } from './build.ts';
import { check } from './checks.ts';
import type { Finding, Intake, Manifest, Run } from './contract.ts';
import { currentEdition, currentManifest } from './edition.ts';
import { faultPoint } from './fault.ts';
import { readFeed } from './feed.ts';
import { INDICATORS } from './indicators.ts';
import { land, type Landing } from './land.ts';
import { withLock } from './lock.ts';
import { emptyFolder, type Place } from './place.ts';
import type { Progress } from './progress.ts';
import { prune, publish } from './publish.ts';
import { remember } from './remember.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

/**
 * The night on one page: land every feed, build, check; if nothing stops us, publish; remember the run.
 * Whatever goes wrong, the edition in force stays in force, and the run is remembered with one line that says why.
 */
export async function run(feeds: readonly string[], place: Place, progress: Progress): Promise<Run> {
  return withLock(place.data, async () => {
    const night = startNight(place);
    try {
      const landings = await progress.step('land', () => landAll(feeds, place, progress));
      await faultPoint('landed', place.env);
      const outcome = await buildAndPublish(night, landings, place, progress);
      return await finish(night, outcome, place, progress);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await finish(night, { ...NOTHING, outcome: 'failed', message }, place, progress);
      throw error;
    }
  });
}

interface Night {
  id: string;
  started: Date;
}

type Outcome = Pick<Run, 'outcome' | 'intake' | 'findings' | 'message'>;

const NOTHING: Pick<Run, 'intake' | 'findings'> = { intake: [], findings: [] };

function startNight(place: Place): Night {
  const started = place.now();
  return { id: started.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15), started };
}

async function landAll(feeds: readonly string[], place: Place, progress: Progress): Promise<Landing[]> {
  const landings: Landing[] = [];
  for (const folder of feeds) {
    const onStep = ({ relation, rows, seconds }: { relation: string; rows: number; seconds: number }): void =>
      progress.detail(`${folder} ${relation}`, rows, seconds);
    landings.push(await land(await readFeed(folder), { ...place, onStep }));
  }
  progress.rows(landings.flatMap(({ rows }) => Object.values(rows)).reduce((sum, rows) => sum + rows, 0));
  return landings;
}

async function buildAndPublish(
  night: Night,
  landings: Landing[],
  place: Place,
  progress: Progress,
): Promise<Outcome> {
  const folder = join(place.data, 'build');
  await emptyFolder(folder);
  const warehouse = await openWarehouse(join(folder, 'night.duckdb'), {
    settings: { temp_directory: folder },
  });
  try {
    const last = await currentManifest(place.data);
    const built = await progress.step('build', async () => {
      const made = await build(warehouse, { ...place, landings, indicators: INDICATORS }, progress.detail);
      progress.rows(Object.values(made.rows).reduce((sum, rows) => sum + rows, 0));
      return made;
    });
    await faultPoint('built', place.env);
    const feeds = landings.map(({ feed }) => feed.id);
    const findings = await progress.step('check', async () => {
      const found = [
        ...landings.flatMap((landing) => landing.findings),
        ...(await check(warehouse, built, last, feeds)),
      ];
      progress.rows(found.length);
      return found;
    });
    const intake = await readIntake(warehouse);
    const stop = findings.find(({ severity }) => severity === 'stop');
    if (stop !== undefined)
      return { outcome: 'stopped', intake, findings, message: stopMessage(stop, findings, last) };
    await progress.step('publish', async () => {
      await describeBuild(warehouse, built, findings);
      const manifest = await publish(warehouse, built, place, { id: night.id, landings, findings });
      progress.rows(Object.values(manifest.rows).reduce((sum, rows) => sum + rows, 0));
    });
    await prune(place.data, night.id);
    return { outcome: 'published', intake, findings, message: null };
  } finally {
    warehouse.close();
    await emptyFolder(folder);
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
