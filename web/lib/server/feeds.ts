import { z } from 'zod';
import type { Edition } from './edition.ts';

/** One feed of the edition; instants in UTC, the as-of day in the zone of the feed. */
export const FeedRow = z.object({
  feed_id: z.string(),
  name: z.string(),
  kind: z.string(),
  is_sample: z.boolean(),
  cadence: z.string(),
  landed_at: z.string(),
  as_of_at: z.string(),
  as_of_day: z.string(),
});
export type FeedRow = z.infer<typeof FeedRow>;

/** Feeds of the edition, the stalest first: it decides how old the pages are. */
export function listFeeds(edition: Edition): Promise<FeedRow[]> {
  return edition.rows(
    `select feed_id, name, kind, is_sample, cadence, landed_at, as_of_at, as_of_day
     from published.feed
     order by as_of_at, feed_id`,
    {},
    FeedRow,
  );
}
