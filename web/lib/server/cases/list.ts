import { z } from 'zod';
import type { Edition, Values } from '../edition.ts';
import { writeCursor, type Cursor } from './cursor.ts';
import { scopeOf, sortKey, statusIs, type CaseFilter, type Condition } from './filter.ts';
import { CaseRow, IS_CONFIDENTIAL } from './row.ts';

/** Cases on one page. */
export const PAGE_SIZE = 16;

/** One page of the work list and where it lies in the whole. */
export const CasePage = z.object({
  total: z.number().int().describe('cases of this filter'),
  doubled: z.number().int().describe('of these, beyond twice their limit'),
  first: z.number().int().describe('position of the first row, from 1; 0 when there is none'),
  next: z.string().nullable().describe('cursor of the following page'),
  previous: z
    .object({ cursor: z.string().nullable() })
    .nullable()
    .describe('null on the first page; cursor null when the preceding page is the first'),
  rows: z.array(CaseRow),
});
export type CasePage = z.infer<typeof CasePage>;

const Sums = z.object({
  total: z.number().int(),
  doubled: z.number().int(),
  passed: z.number().int(),
});
const SortedRow = CaseRow.extend({ sort_value: z.number() });
const Key = z.object({ sort_value: z.number(), complaint_id: z.string() });

/** Condition of all cases of the filter, status included. */
export function conditionOf(filter: CaseFilter): Condition {
  const scope = scopeOf(filter);
  return { sql: `${scope.sql} and ${statusIs(filter.status)}`, values: scope.values };
}

const BEHIND = '(sort_value < $last_value or (sort_value = $last_value and complaint_id > $last_id))';

const placeOf = (cursor: Cursor | null): { behind: string; values: Values } =>
  cursor === null
    ? { behind: 'true', values: {} }
    : { behind: BEHIND, values: { last_value: cursor.value, last_id: cursor.complaint_id } };

/** The page behind the cursor, by keyset: as quick on the last page as on the first. */
export async function listCases(
  edition: Edition,
  filter: CaseFilter,
  cursor: Cursor | null,
): Promise<CasePage> {
  const condition = conditionOf(filter);
  const sorted = `(select *, (${sortKey(filter.sort)})::double as sort_value
    from published.complaint where ${condition.sql})`;
  const { behind, values: place } = placeOf(cursor);
  const values = { ...condition.values, ...place };
  const [sums, rows] = await Promise.all([
    edition.row(
      `select count(*) as total, count(*) filter (overdue_ratio > 2) as doubled,
        count(*) filter (not ${behind}) as passed
      from ${sorted}`,
      values,
      Sums,
    ),
    edition.rows(pageOf(sorted, behind), values, SortedRow),
  ]);
  const { total, doubled, passed } = Sums.parse(sums);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    total,
    doubled,
    first: shown.length === 0 ? 0 : passed + 1,
    next: last ? cursorAt(filter, last) : null,
    previous: cursor === null ? null : { cursor: await before(edition, filter, sorted, values, passed) },
    rows: shown.map((row) => CaseRow.parse(row)),
  };
}

const cursorAt = (filter: CaseFilter, { sort_value, complaint_id }: z.infer<typeof Key>): string =>
  writeCursor({ sort: filter.sort, value: sort_value, complaint_id });

/** One row more than a page holds: whether there is a next one. */
const pageOf = (sorted: string, behind: string): string => `
  with page as (
    select * from ${sorted} where ${behind} order by sort_value desc, complaint_id limit ${PAGE_SIZE + 1}
  ),
  hanging as (
    select complaint_id, list({code: code, severity: severity, substate: substate, days: days} order by severity desc, code <> 'K08', code) as flags
    from published.flag where cleared_day is null and complaint_id in (select complaint_id from page) group by complaint_id
  )
  select page.complaint_id, tracking_no, received_day, class, category, subcategory,
    if(${IS_CONFIDENTIAL}, null, title) as title, if(${IS_CONFIDENTIAL}, 'confidential', null) as withheld,
    page.agency_id, agency_name, unit_name, state, is_open, elapsed_days, limit_days, due_day, over_days, is_overdue,
    is_candidate, silent_days, coalesce(hanging.flags, []) as flags, sort_value
  from page left join hanging using (complaint_id)
  order by sort_value desc, complaint_id`;

/** Cursor of the page before the one behind the cursor; null when that is the first page. */
async function before(
  edition: Edition,
  filter: CaseFilter,
  sorted: string,
  values: Values,
  passed: number,
): Promise<string | null> {
  if (passed <= PAGE_SIZE) return null;
  const key = await edition.row(
    `select sort_value, complaint_id from ${sorted} where not ${BEHIND}
    order by sort_value, complaint_id desc limit 1 offset ${PAGE_SIZE}`,
    values,
    Key,
  );
  return key && cursorAt(filter, key);
}
