import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Manifest } from './contract.ts';
import { databaseFile } from './edition.ts';
import { literal, type Warehouse } from './warehouse.ts';

/** The law an edition is built under: versions of its seeds, and the day up to which decrees are known. */
export type LawVersion = Pick<Manifest, 'calendar_version' | 'policy_version' | 'known_on'>;

/** What a build is told of the law beside the seeds. */
export interface LawSources {
  /** Day (YYYY-MM-DD) up to which decrees are known; absent or null: every decree of the calendar. */
  knownOn?: string | null;
  /** Edition file under another law, whose due days the new ones are compared with. */
  before?: string | null;
}

/** Versions of the law as the seeds have it: a letter and the first digits of a hash, so that any change shows. */
export async function readLawVersion(seeds: string, knownOn: string | null): Promise<LawVersion> {
  return {
    calendar_version: `k-${await hashOf(seeds, ['calendar.csv', 'workweek.csv'])}`,
    policy_version: `r-${await hashOf(seeds, ['policy.csv'])}`,
    known_on: knownOn,
  };
}

async function hashOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 8);
}

/** The edition in force when it was built under another law, to compare due days with; null when there is none. */
export function editionUnderOtherLaw(data: string, law: LawVersion, last: Manifest | null): string | null {
  if (last === null) return null;
  const isSame =
    last.calendar_version === law.calendar_version &&
    last.policy_version === law.policy_version &&
    (last.known_on ?? null) === (law.known_on ?? null);
  return isSame ? null : databaseFile(data, last.id);
}

/**
 * Makes `build.knowledge` (one row: known_on, is_compared) and `build.clock_before` (due days of the edition under another
 * law). An edition that cannot be read does not hinder the one that replaces it: is_compared tells.
 */
export async function tellLaw(warehouse: Warehouse, { knownOn, before }: LawSources): Promise<void> {
  await warehouse.run('create table build.knowledge as select $day::date as known_on, true as is_compared', {
    day: knownOn ?? null,
  });
  await warehouse.run(
    'create table build.clock_before (complaint_id varchar, clock varchar, clock_no integer, class varchar, due_day date)',
  );
  if (before === null || before === undefined) return;
  try {
    await warehouse.run(`attach ${literal(before)} as before_edition (read_only)`);
  } catch {
    await warehouse.run('update build.knowledge set is_compared = false');
    return;
  }
  await warehouse.run(
    'insert into build.clock_before select complaint_id, clock, clock_no, class, due_day from before_edition.published.clock',
  );
  await warehouse.run('detach before_edition');
}

/** Notices about the law: decrees left out on purpose, and clocks that another law dates otherwise. */
export async function lawFindings(warehouse: Warehouse, knownOn: string | null): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (knownOn !== null) {
    const message = `Built as known on ${knownOn}: later decrees and withdrawals do not count`;
    findings.push({ severity: 'warn', rule: 'known on', message, count: 1, sample: [] });
  }
  const { is_compared } = await warehouse.one<{ is_compared: boolean }>('from build.knowledge');
  if (!is_compared) {
    const message = 'The edition in force cannot be read, so due days under the other law were not compared';
    findings.push({ severity: 'warn', rule: 'redated', message, count: 1, sample: [] });
  }
  const { redated, sides } = await warehouse.one<{ redated: number; sides: number }>(
    'select count(*) as redated, count(*) filter (was_late <> is_late) as sides from published.redated',
  );
  if (redated === 0) return findings;
  const sample = await warehouse.rows<{ named: string }>(
    `select 'complaint_id=' || complaint_id || ' clock=' || clock || ' clock_no=' || clock_no as named from published.redated
    order by was_late <> is_late desc, complaint_id, clock, clock_no limit 5`,
  );
  findings.push({
    severity: 'warn',
    rule: 'redated',
    message: `The calendar or the policy changed since the last edition: ${redated} clocks have another due day, ${sides} of them changed side`,
    count: redated,
    sample: sample.map(({ named }) => named),
  });
  return findings;
}
