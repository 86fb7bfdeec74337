import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { everyIndicator, IndicatorEntry } from '../indicators.ts';
import { Read, readsOf, upstreamOf } from './tables.ts';

/** An indicator with all that decides its number, and the address of the cases it counts in the whole country. */
export const Definition = IndicatorEntry.extend({
  minimum_value_n: z.number().int(),
  minimum_rank_n: z.number().int(),
  file: z.string(),
  reads: z.array(Read).describe('source columns'),
  upstream: z.array(z.string()).describe('every table on the way, the farthest first'),
  cases: z
    .object({ numerator: z.string(), denominator: z.string() })
    .describe('addresses of the cases behind numerator and denominator'),
});
export type Definition = z.infer<typeof Definition>;

const RegistryRow = Definition.pick({
  minimum_value_n: true,
  minimum_rank_n: true,
}).extend({ indicator: z.string() });

const casesOf = (key: string, part: string): string =>
  `/kasus?${new URLSearchParams({ bagian: part, ind: key, instansi: 'nasional', periode: '24b' })}`;

/** Every indicator of the edition in the order of the pages. */
export async function listDefinitions(edition: Edition): Promise<Definition[]> {
  const [entries, registry] = await Promise.all([
    everyIndicator(edition),
    edition.rows(
      'select indicator, minimum_value_n, minimum_rank_n from published.indicator',
      {},
      RegistryRow,
    ),
  ]);
  const byId = new Map(registry.map(({ indicator, ...row }) => [indicator, row]));
  return Promise.all(
    entries.map(async (entry) => {
      const row = byId.get(entry.id);
      if (row === undefined) throw new Error(`Indicator ${entry.id} is in no registry of its edition`);
      const model = `indicators.${entry.id}`;
      const [reads, upstream] = await Promise.all([readsOf(edition, model), upstreamOf(edition, model)]);
      const cases = {
        numerator: casesOf(entry.key, 'pembilang'),
        denominator: casesOf(entry.key, 'penyebut'),
      };
      const file = `sql/indicators/${entry.id}.sql`;
      return { ...entry, ...row, file, reads, upstream, cases };
    }),
  );
}
