import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';

/** A database value as JSON knows it: days as `2025-11-21`, instants as ISO 8601 in UTC. */
export type Plain = string | number | boolean | null | Plain[] | { [field: string]: Plain };

/**
 * Turns one DuckDB value into plain JSON. Integers of every width become numbers; published columns stay far
 * below 2^53. Throws on a type that no published column has.
 */
export function plain(value: DuckDBValue): Plain {
  if (value === null) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object') return value;
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue) return new Date(Number(value.micros / 1000n)).toISOString();
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([field, inner]) => [field, plain(inner)]));
  throw new TypeError(`No plain form for ${value.constructor.name}`);
}
