import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TilikError } from './error.ts';
import { makeDataFolder } from './place.ts';
import { openWarehouse } from './warehouse.ts';

/**
 * Lets one run work on a data folder at a time. The lock is that of an open database file, which the operating
 * system takes back when the process dies, so a killed run never leaves it behind. The file itself stays: were it
 * removed, one run could hold the lock of the old file and another that of the new one.
 */
export async function withLock<Result>(data: string, work: () => Promise<Result>): Promise<Result> {
  await makeDataFolder(data);
  const file = join(data, 'lock.duckdb');
  const lock = await openLock(file, data);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function openLock(file: string, data: string): Promise<{ close: () => void }> {
  try {
    return await openWarehouse(file);
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes('set lock on file')) {
      throw new TilikError(`Another run is working on ${data}.`, 'Wait until it has finished.', { cause });
    }
    await rm(file, { force: true });
    return openWarehouse(file);
  }
}
