import { TilikError } from './error.ts';
import { variable } from './place.ts';

/**
 * The engine's setting for TILIK_MEMORY, the most memory a night's tables may take (`4GB`); what does not fit is spilled
 * to the data folder. Without it the engine takes up to four fifths of the machine.
 */
export function readMemory(env: NodeJS.ProcessEnv): { memory_limit?: string } {
  const given = variable(env, 'TILIK_MEMORY');
  if (given === undefined) return {};
  if (/^\d+(\.\d+)? ?[MG]i?B$/.test(given)) return { memory_limit: given };
  throw new TilikError(`TILIK_MEMORY is "${given}".`, 'Write it like 4GB or 800MB.');
}
