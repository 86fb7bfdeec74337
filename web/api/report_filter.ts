import { CHANNELS, CLASSES } from '../../pipeline/contract.ts';
import { choices } from '../lib/server/cases/choices.ts';
import type { Edition } from '../lib/server/edition.ts';
import type { ReportFilter } from '../lib/server/scores/reading.ts';
import type { Ignored } from './keys.ts';

/** Keys that narrow a figure to some reports. */
export const REPORT_KEYS = {
  klas: { values: CLASSES, description: 'classification in force' },
  kategori: { values: 'any', description: 'category by its published name' },
  kanal: { values: CHANNELS, description: 'channel by which the report came' },
} as const;

/** The reports a request asks for; a category the edition does not know is named in `ignored`. */
export async function readReportFilter(
  edition: Edition,
  { klas, kategori, kanal }: { klas?: string; kategori?: string; kanal?: string },
  ignored: Ignored[],
): Promise<ReportFilter> {
  const { categories } = await choices(edition);
  const isKnown = kategori !== undefined && categories.includes(kategori);
  if (kategori !== undefined && !isKnown) ignored.push({ key: 'kategori', value: kategori });
  return { class: klas ?? null, category: isKnown ? kategori : null, channel: kanal ?? null };
}
