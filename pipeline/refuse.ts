import { lastEdition } from './checks.ts';
import { TilikError } from './error.ts';
import type { Feed } from './feed.ts';

/** Refuses feeds that cannot go into one edition together, or not into this data folder. */
export async function refuseUnfit(feeds: readonly Feed[], data: string, knownOn?: string): Promise<void> {
  refuseTwice(feeds);
  refuseSharedPrefix(feeds);
  await refuseSampleOverReal(feeds, data);
  await refuseEarlierLaw(knownOn, data);
}

/** What once was known of the law must never take the place of what is known now. */
async function refuseEarlierLaw(knownOn: string | undefined, data: string): Promise<void> {
  const { last } = await lastEdition(data);
  if (knownOn === undefined || last === null || (last.known_on ?? null) !== null) return;
  throw new TilikError(
    `${data} holds an edition that knows every decree; one as known on ${knownOn} would replace it.`,
    'Give the run a data folder of its own: --data DIR.',
  );
}

function refuseTwice(feeds: readonly Feed[]): void {
  const ids = feeds.map(({ file }) => file.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new TilikError(`Feed ${twice} is given twice.`, 'Name every feed once.');
}

/** Complaints of two feeds must never share an identifier. */
function refuseSharedPrefix(feeds: readonly Feed[]): void {
  for (const [at, { file }] of feeds.entries()) {
    const other = feeds.slice(0, at).find((each) => each.file.prefix === file.prefix);
    if (other === undefined) continue;
    throw new TilikError(
      `Feeds ${other.file.id} and ${file.id} have the same prefix "${file.prefix}".`,
      'Give each feed a "prefix" of its own in feed.json.',
    );
  }
}

/** Sample data must never take the place of real records, for instance because a setting was forgotten. */
export async function refuseSampleOverReal(feeds: readonly Feed[], data: string): Promise<void> {
  const sample = feeds.find(({ file }) => file.sample);
  const { last } = await lastEdition(data);
  if (sample === undefined || last === null || last.sample) return;
  const real = last.feeds.map(({ id }) => id).join(', ');
  throw new TilikError(
    `${data} holds real records (${real}); the sample feed ${sample.file.id} would replace them.`,
    'Set TILIK_FEEDS to the folders of the real feeds, or TILIK_DATA to another folder.',
  );
}
