import type { Edition } from '../edition.ts';

/** Answers kept per edition; the oldest leaves first. */
const KEPT = 16;

const answers = new WeakMap<Edition, Map<string, Promise<unknown>>>();

/**
 * Computes once per edition and key as long as the key is among the last ones asked for; keys may come from an open
 * list. `compute` must answer the same type for the same key. A failure is not kept.
 */
export function recently<T>(edition: Edition, key: string, compute: () => Promise<T>): Promise<T> {
  const known = answers.get(edition) ?? new Map<string, Promise<unknown>>();
  answers.set(edition, known);
  const kept = known.get(key) as Promise<T> | undefined;
  const answer = kept ?? compute();
  known.delete(key);
  known.set(key, answer);
  for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
  answer.catch(() => known.delete(key));
  return answer;
}
