import type { Context } from 'hono';
import type { Edition } from '../lib/server/edition.ts';
import type { Plain } from '../lib/server/plain.ts';
import type { Env } from './serving.ts';

/** A spreadsheet takes a cell that starts so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function textOf(value: Plain): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(textOf).join(' ') : JSON.stringify(value);
}

function cell(value: Plain): string {
  const text = textOf(value);
  if (typeof value === 'number') return text;
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Lines of RFC 4180; text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function toCsv(rows: readonly Plain[][]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** True when a list is asked for as CSV, by `format=csv` or by the Accept header. */
export const wantsCsv = (c: Context): boolean =>
  c.req.query('format') === 'csv' || c.req.header('accept')?.startsWith('text/csv') === true;

/** What every exported row says of itself: edition, as-of day, whether the data are invented. */
const provenance = ({ manifest }: Edition): Plain[] => [manifest.id, manifest.as_of, manifest.sample];

/**
 * Reads only on demand: a body that is left ends its query. However it ends, `release` is called, and only after the
 * last line has been read.
 */
function streamOf(lines: AsyncGenerator<string, void>, release: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const line = await lines.next();
          if (line.done !== true) {
            controller.enqueue(encoder.encode(line.value));
            return;
          }
        } catch (error) {
          release();
          throw error;
        }
        release();
        controller.close();
      },
      async cancel() {
        try {
          await lines.return(undefined);
        } finally {
          release();
        }
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * Streams rows as they are found: each line ends with edition, as_of and is_sample, since a file outlives its page.
 * The body is read after the request, so it holds the edition itself; that of a HEAD is never read and holds nothing.
 * A failure half-way breaks the connection off rather than ending the file early.
 */
export function csvResponse(
  c: Context<Env>,
  name: string,
  header: readonly string[],
  portions: AsyncGenerator<Plain[][]>,
): Response {
  const { edition } = c.var;
  const origin = provenance(edition);
  const lines = async function* (): AsyncGenerator<string, void> {
    yield toCsv([[...header, 'edition', 'as_of', 'is_sample']]);
    for await (const portion of portions) yield toCsv(portion.map((row) => [...row, ...origin]));
  };
  const sample = edition.manifest.sample ? 'data-contoh-' : '';
  return new Response(c.req.method === 'HEAD' ? null : streamOf(lines(), edition.hold()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="tilik-${sample}${name}-edisi-${edition.id}.csv"`,
      'x-tilik-edition': edition.id,
      'x-tilik-as-of': edition.manifest.as_of,
    },
  });
}
