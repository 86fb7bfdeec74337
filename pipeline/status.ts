import type { Finding, Manifest, Run } from './contract.ts';
import { currentManifest } from './edition.ts';
import { lastRuns } from './remember.ts';

export interface Status {
  edition: Manifest | null;
  lastRun: Run | null;
}

/** The edition in force and the last run. */
export async function status(data: string): Promise<Status> {
  const [lastRun = null] = await lastRuns(data, 1);
  return { edition: await currentManifest(data), lastRun };
}

const worstFirst = (a: Finding, b: Finding): number => a.severity.localeCompare(b.severity);

/** The status as a person reads it in a terminal. */
export function describeStatus({ edition, lastRun }: Status): string {
  const lines =
    edition === null
      ? ['No edition yet.']
      : [
          `Edition   ${edition.id}${edition.sample ? ' (sample data)' : ''}, as of ${edition.as_of}`,
          `Rows      ${edition.rows.complaint ?? 0} complaints, ${edition.rows.event ?? 0} events`,
          `Feeds     ${edition.feeds.map(({ id, as_of }) => `${id} (to ${as_of})`).join(', ')}`,
        ];
  if (lastRun !== null) {
    lines.push(
      `Last run  ${lastRun.id}: ${lastRun.outcome}${lastRun.message === null ? '' : ` - ${lastRun.message}`}`,
    );
    for (const { feed, relation, rows_in, landed, quarantined } of lastRun.intake) {
      lines.push(`  ${feed} ${relation}: ${rows_in} in = ${landed} landed + ${quarantined} quarantined`);
    }
    for (const { severity, message, count, sample } of lastRun.findings.toSorted(worstFirst)) {
      lines.push(`  ${severity}: ${message} (${[count, sample.join(', ')].filter(Boolean).join(': ')})`);
    }
  }
  return `${lines.join('\n')}\n`;
}
