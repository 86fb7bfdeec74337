import { z } from 'zod';
import type { Edition } from './edition.ts';

/** Rows of one relation of one feed on their way in: rows_in = landed + quarantined. */
export const IntakeRow = z.object({
  feed_id: z.string(),
  relation: z.string(),
  rows_in: z.number(),
  landed: z.number(),
  quarantined: z.number(),
});

/** How many rows one reason quarantines, with up to five of them; identifiers only, never the record itself. */
export const ReasonRow = z.object({
  feed_id: z.string(),
  relation: z.string(),
  reason: z.string(),
  count: z.number(),
});

export const QuarantineRow = z.object({
  feed_id: z.string(),
  relation: z.string(),
  reason: z.string(),
  source: z.string().nullable(),
  row_no: z.number().nullable(),
  record_id: z.string().nullable(),
  detail: z.string().nullable(),
});

/** Rows on their way in and what is in quarantine. */
export interface Quarantine {
  intake: z.infer<typeof IntakeRow>[];
  reasons: (z.infer<typeof ReasonRow> & { sample: z.infer<typeof QuarantineRow>[] })[];
}

/** Rows shown per reason. */
const SAMPLE = 5;

/** Intake per feed and relation, and every reason with its count, the most frequent first. */
export async function readQuarantine(edition: Edition): Promise<Quarantine> {
  const [intake, reasons, quarantined] = await Promise.all([
    edition.rows(
      `select feed_id, relation, rows_in, landed, quarantined
       from published.intake
       order by feed_id, rows_in desc, relation`,
      {},
      IntakeRow,
    ),
    edition.rows(
      `select feed_id, relation, reason, count(*) as count
       from published.quarantine
       group by all
       order by count desc, feed_id, relation, reason`,
      {},
      ReasonRow,
    ),
    edition.rows(
      `select feed_id, relation, reason, source, row_no, record_id, detail
       from published.quarantine
       qualify row_number() over (partition by feed_id, relation, reason order by source, row_no) <= $sample
       order by source, row_no`,
      { sample: SAMPLE },
      QuarantineRow,
    ),
  ]);
  const key = (row: { feed_id: string; relation: string; reason: string }): string =>
    JSON.stringify([row.feed_id, row.relation, row.reason]);
  const samples = Map.groupBy(quarantined, key);
  return {
    intake,
    reasons: reasons.map((reason) => ({ ...reason, sample: samples.get(key(reason)) ?? [] })),
  };
}
