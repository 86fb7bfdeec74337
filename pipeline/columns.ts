import { MASKED, RELATIONS, type Finding, type Relation } from './contract.ts';
import { TilikError } from './error.ts';
import { nearest } from './nearest.ts';
import { identifier } from './warehouse.ts';

/** What `select * from source(...)` gives besides the columns of the file; the file name is landed, the number is not. */
const SOURCE = '_source';
const OF_THE_FILE = [SOURCE, '_row'];

/** Names of the contract for a relation, in order. */
export const columnsOf = (relation: Relation): string[] => Object.keys(RELATIONS[relation].shape);

/** The select list that lands a relation, all text, and warnings about columns that will not land. */
export interface Selection {
  list: string[];
  givesSource: boolean;
  findings: Finding[];
}

/** Compares what a mapping gives with what the contract asks for; a required column that is not given is an error. */
export function selectColumns(feed: string, relation: Relation, given: readonly string[]): Selection {
  const names = new Map(given.map((name) => [name.toLowerCase(), name]));
  const wanted = columnsOf(relation);
  const known = [...wanted, ...OF_THE_FILE];
  const extra = given.filter((name) => !known.includes(name.toLowerCase()));
  const masked = MASKED[relation] ?? [];
  const list = wanted.map((column) => {
    const name = names.get(column);
    if (name === undefined && isRequired(relation, column)) throw lacking(feed, relation, column, extra);
    const value = name === undefined ? 'cast(null as varchar)' : `cast(${identifier(name)} as varchar)`;
    return `${masked.includes(column) ? `mask(${value})` : value} as ${identifier(column)}`;
  });
  return {
    list,
    givesSource: names.has(SOURCE),
    findings: extra.length > 0 ? [unknown(feed, relation, extra, wanted)] : [],
  };
}

const shapeOf = (relation: Relation): Record<string, { safeParse(value: unknown): { success: boolean } }> =>
  RELATIONS[relation].shape;

const isRequired = (relation: Relation, column: string): boolean =>
  shapeOf(relation)[column]?.safeParse(undefined).success === false;

function lacking(feed: string, relation: Relation, column: string, extra: readonly string[]): TilikError {
  const meant = nearest(column, extra);
  const hint = meant === null ? '' : ` (it gives ${meant}; did you mean that?)`;
  return new TilikError(
    `Feed ${feed}: ${relation}.sql gives no column ${column}${hint}.`,
    `Add the column to the select, or rename one: "... as ${column}".`,
  );
}

function unknown(
  feed: string,
  relation: Relation,
  columns: readonly string[],
  wanted: readonly string[],
): Finding {
  const guesses = columns.map((column) => {
    const meant = nearest(column, wanted);
    return meant === null ? column : `${column} (did you mean ${meant}?)`;
  });
  return {
    severity: 'warn',
    rule: `columns ${feed}.${relation}`,
    message: `Feed ${feed}: ${relation}.sql gives what the contract does not know and was not landed: ${guesses.join(', ')}`,
    count: columns.length,
    sample: [...columns],
  };
}
