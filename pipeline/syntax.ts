/** A node of a parsed statement as the engine serialises it; what it holds depends on its class and type. */
export type Tree = Record<string, unknown>;

/** Whether a value of a tree is a node itself. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The nodes of a list; none when there is no list. */
export const trees = (value: unknown): Tree[] => (Array.isArray(value) ? value.filter(isTree) : []);

/** The texts of a list; none when there is no list. */
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** A text, or an empty one where there is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
