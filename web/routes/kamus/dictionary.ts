import type { InferResponseType } from 'hono/client';
import type { connect } from '#lib/api.ts';

/** Answer of `GET /api/v1/dictionary`. */
export type Dictionary = InferResponseType<ReturnType<typeof connect>['dictionary']['$get'], 200>;
export type Definition = Dictionary['indicators'][number];
export type Limit = Dictionary['limits'][number];
export type Table = Dictionary['tables'][number];
export type Column = Table['columns'][number];
export type Read = Table['reads'][number];

/** Address of a term within the page: "tidak berkadar pengawasan" is `#istilah-tidak-berkadar-pengawasan`. */
export function anchorOf(term: string): string {
  return `istilah-${term
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`;
}

/** Entries of an answer: a table counts as its columns. */
export function entriesOf({ indicators, flags, limits, terms, tables }: Dictionary): number {
  return indicators.length + flags.length + limits.length + terms.length + columnsOf(tables);
}

/** Columns of all tables. */
export const columnsOf = (tables: readonly Table[]): number =>
  tables.reduce((sum, { columns }) => sum + columns.length, 0);

/** Limits clock by clock, in the order of the clocks. */
export const byClock = (limits: readonly Limit[]): [clock: string, limits: Limit[]][] => [
  ...Map.groupBy(limits, ({ clock }) => clock),
];
