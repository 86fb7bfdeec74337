import type { Edition } from '../edition.ts';
import type { Plain } from '../plain.ts';
import type { CaseFilter } from './filter.ts';
import { sortKey } from './filter.ts';
import { conditionOf } from './list.ts';

/** Columns of the export, in order: metadata only, no free text. */
export const EXPORTED = [
  'tracking_no',
  'complaint_id',
  'received_day',
  'channel',
  'class',
  'category',
  'subcategory',
  'province_code',
  'region_code',
  'agency_id',
  'agency_name',
  'unit_id',
  'unit_name',
  'state',
  'is_open',
  'clock_start_day',
  'elapsed_days',
  'limit_days',
  'due_day',
  'over_days',
  'ombudsman_days',
  'silent_days',
  'transfers',
  'flags',
] as const;

/** Every case of the filter in its order, in portions, cells as in `EXPORTED`. */
export function exportCases(edition: Edition, filter: CaseFilter): AsyncGenerator<Plain[][]> {
  const { sql, values } = conditionOf(filter);
  return edition.portions(
    `select ${EXPORTED.join(', ')} from published.complaint where ${sql}
    order by ${sortKey(filter.sort)} desc, complaint_id`,
    values,
  );
}
