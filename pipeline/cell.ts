import type { Json } from '@duckdb/node-api';

/** A spreadsheet takes a cell that starts so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** Line ends and tabs, with the blanks around them. */
const BREAKS = /\s*[\r\n\t]\s*/g;
/** What a terminal obeys instead of showing it: control characters, and those that turn the direction of writing. */
const OBEYED = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A value as plain text: nothing for null, JSON for lists and objects. */
const textOf = (value: Json | null): string => {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** A cell of RFC 4180; text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(value: Json | null): string {
  const text = textOf(value);
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A cell on one line of a terminal. */
export const terminalCell = (value: Json | null): string =>
  textOf(value).replaceAll(BREAKS, ' ').replaceAll(OBEYED, '');
