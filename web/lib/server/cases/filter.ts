import { CHANNELS, CLASSES } from '../../../../pipeline/contract.ts';
import type { Values } from '../edition.ts';
import { countedIn, type Cohort } from './cohort.ts';

/** Statuses of the work list and what each means; the five lanes first. */
const STATUS = {
  'hari-ini': 'is_open and over_days = 0 and not is_overdue and is_waiting is not true',
  '5hk': 'is_open and over_days between -5 and -1 and is_waiting is not true',
  lewat: 'is_overdue',
  'menuju-simpel': 'is_near_ombudsman',
  kandidat: 'is_candidate',
  terbuka: 'is_open',
  selesai: `state = 'SELESAI'`,
  semua: 'true',
} as const;

export type Status = keyof typeof STATUS;
export const STATUSES = Object.keys(STATUS) as [Status, ...Status[]];

/** What is due when. Not a partition: a case may be overdue and a candidate at once. */
export const LANES = ['hari-ini', '5hk', 'lewat', 'menuju-simpel', 'kandidat'] as const;

/** Escalation flags that an edition may carry: K01 to K17. */
export const FLAGS = [
  ...(['K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07', 'K08', 'K09'] as const),
  ...(['K10', 'K11', 'K12', 'K13', 'K14', 'K15', 'K16', 'K17'] as const),
] as const;

/** Orders of the list, largest first; a case without the measure comes last. */
const SORT = {
  rasio: 'coalesce(overdue_ratio, -1)',
  lewat: 'coalesce(over_days, -1000000)',
  diam: 'coalesce(silent_days, -1)',
} as const;

export type Sort = keyof typeof SORT;
export const SORTS = Object.keys(SORT) as [Sort, ...Sort[]];

/** Which cases, and in which order. Absent means: all of them. */
export interface CaseFilter {
  status: Status;
  sort: Sort;
  class?: (typeof CLASSES)[number];
  flag?: (typeof FLAGS)[number];
  /** Agency or work unit that holds the case. */
  agency?: string;
  province?: string;
  category?: string;
  channel?: (typeof CHANNELS)[number];
  /** Only the cases behind a figure of the ranking. */
  cohort?: Cohort;
}

/** A condition and the values of its placeholders. */
export interface Condition {
  sql: string;
  values: Values;
}

export const statusIs = (status: Status): string => STATUS[status];
export const sortKey = (sort: Sort): string => SORT[sort];

/** Everything the filter asks for except the status. Identifiers are ours, values travel as parameters. */
export function scopeOf(filter: CaseFilter): Condition {
  const asked: [name: string, sql: string, value: string | undefined][] = [
    ['class', 'class = $class', filter.class],
    ['flag', 'list_contains(flags, $flag)', filter.flag],
    ['agency', '(agency_id = $agency or unit_id = $agency)', filter.agency],
    ['province', 'province_code = $province', filter.province],
    ['category', 'category = $category', filter.category],
    ['channel', 'channel = $channel', filter.channel],
  ];
  const conditions = ['true'];
  const values: Values = {};
  for (const [name, sql, value] of asked) {
    if (value === undefined) continue;
    conditions.push(sql);
    values[name] = value;
  }
  if (filter.cohort !== undefined) {
    const counted = countedIn(filter.cohort);
    conditions.push(
      `complaint_id in (select counted.complaint_id from published.counted as counted where ${counted.sql})`,
    );
    Object.assign(values, counted.values);
  }
  return { sql: conditions.join(' and '), values };
}
