import { inspect } from 'node:util';
import { lineOf, TilikError } from './error.ts';

/** An error as one readable line with what to do; the stack only when TILIK_TRACE=1 asks for it. */
export function complain(error: unknown, env: NodeJS.ProcessEnv): string {
  const remedy = error instanceof TilikError ? ` ${error.remedy}` : ' TILIK_TRACE=1 shows where it happened.';
  const trace = env.TILIK_TRACE === '1' && error instanceof Error ? `${inspect(error)}\n` : '';
  return `tilik: ${lineOf(error)}${remedy}\n${trace}`;
}
