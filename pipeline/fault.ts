/**
 * Stops the process dead at a named point when `TILIK_FAULT` names it, as a power cut would: the tests of
 * interrupted runs use it. Without the variable it does nothing.
 */
export async function faultPoint(name: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (env.TILIK_FAULT !== name) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}
