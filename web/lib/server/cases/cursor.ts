import { z } from 'zod';
import { SORTS, type Sort } from './filter.ts';

/** Last case of a page: where the next one goes on, whatever was published in between. */
export interface Cursor {
  sort: Sort;
  value: number;
  complaint_id: string;
}

const Parts = z.tuple([z.enum(SORTS), z.number(), z.string().min(1)]);

/** Opaque form of a cursor, safe in a URL. */
export function writeCursor({ sort, value, complaint_id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, complaint_id])).toString('base64url');
}

/** The cursor in a URL; null when it was not written by us or belongs to another order. */
export function readCursor(text: string, sort: Sort): Cursor | null {
  const json = Buffer.from(text, 'base64url').toString('utf8');
  const parts = Parts.safeParse(parse(json));
  if (!parts.success || parts.data[0] !== sort) return null;
  const [, value, complaint_id] = parts.data;
  return { sort, value, complaint_id };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
