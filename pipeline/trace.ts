/** What makes one column: `schema.table.column` names; `isTraced` is false when a part of it could not be followed. */
export interface Trace {
  sources: ReadonlySet<string>;
  isTraced: boolean;
}

/** A column that the syntax tree does not tell. */
export const LOST: Trace = { sources: new Set(), isTraced: false };

/** A constant, or a count of rows: of no column. */
export const NOTHING: Trace = { sources: new Set(), isTraced: true };

/** What is made of all of them together: traced only when each of them is. */
export function merge(traces: Iterable<Trace>): Trace {
  const all = [...traces];
  return {
    sources: new Set(all.flatMap(({ sources }) => [...sources])),
    isTraced: all.every(({ isTraced }) => isTraced),
  };
}
