import { TilikError } from './error.ts';

/** An error as one readable line with what to do; the stack only when TILIK_TRACE=1 asks for it. */
export function complain(error: unknown, env: NodeJS.ProcessEnv): string {
  const message = error instanceof Error ? error.message : String(error);
  const remedy = error instanceof TilikError ? ` ${error.remedy}` : ' TILIK_TRACE=1 shows where it happened.';
  const trace =
    env.TILIK_TRACE === '1' && error instanceof Error
      ? `${error.stack ?? ''}\n${String(error.cause ?? '')}\n`
      : '';
  return `tilik: ${message.replaceAll(/\s*\n\s*/g, ' ')}${remedy}\n${trace}`;
}
