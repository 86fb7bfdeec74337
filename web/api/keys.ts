import { z } from '@hono/zod-openapi';

/** A URL key and what it may hold: a closed list, or `any` where only the edition knows. */
export interface Key {
  values: readonly string[] | 'any';
  description: string;
}
export type Keys = Record<string, Key>;

/** A key or value that was not understood, and was left aside. */
export const Ignored = z.object({ key: z.string(), value: z.string() }).openapi('Ignored');
export type Ignored = z.infer<typeof Ignored>;

type Chosen<K extends Keys> = {
  [P in keyof K]?: K[P]['values'] extends readonly (infer V)[] ? V : string;
};

/**
 * Reads the short keys that pages, API and exports share. Unknown keys, unknown values and repeated keys are named
 * in `ignored`; the rest holds. An empty value means that the key was not set.
 */
export function readKeys<const K extends Keys>(
  query: URLSearchParams,
  keys: K,
): { chosen: Chosen<K>; ignored: Ignored[] } {
  const chosen: Record<string, string> = {};
  const ignored: Ignored[] = [];
  for (const [key, value] of query) {
    if (value === '') continue;
    const values = Object.hasOwn(keys, key) ? keys[key]?.values : undefined;
    const isKnown = values === 'any' || values?.includes(value) === true;
    if (isKnown && !(key in chosen)) chosen[key] = value;
    else ignored.push({ key, value });
  }
  return { chosen: chosen as Chosen<K>, ignored };
}

const anything = z.string().or(z.array(z.string())).optional();

/** The keys for `createRoute`: documented with their lists, but never a reason to refuse a request. */
export function documented<const K extends Keys>(keys: K) {
  const shape = Object.entries(keys).map(([name, { values, description }]) => [
    name,
    anything.openapi({ type: 'string', description, ...(values === 'any' ? {} : { enum: [...values] }) }),
  ]);
  return z.object(Object.fromEntries(shape) as Record<keyof K, typeof anything>);
}
