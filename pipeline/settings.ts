import { join, resolve } from 'node:path';
import { TilikError } from './error.ts';
import { ROOT, variable } from './place.ts';
import { readCadence } from './schedule.ts';

/** What the environment may set; every entry has a default. */
export interface Settings {
  /** TILIK_FEEDS: feed folders, divided by commas; default the demo feed. */
  feeds: string[];
  /** TILIK_SCHEDULE: when the night starts, cron expression in Asia/Jakarta; default 06.00. */
  schedule: string;
  /** HOST and PORT of the web server; default 127.0.0.1:3000. */
  host: string;
  port: number;
}

export const DEMO_FEED = join(ROOT, 'seeds', 'feeds', 'demo');

/** Reads the settings; a value that makes no sense is an error that names the variable. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const PORT = variable(env, 'PORT') ?? '3000';
  const port = /^\d+$/.test(PORT) ? Number(PORT) : NaN;
  if (!(port <= 65_535)) {
    throw new TilikError(`PORT is "${PORT}".`, 'Set it to a number up to 65535; 0 takes any free port.');
  }
  const feeds = (env.TILIK_FEEDS ?? '')
    .split(',')
    .map((folder) => folder.trim())
    .filter((folder) => folder !== '');
  return {
    feeds: feeds.length > 0 ? feeds.map((folder) => resolve(folder)) : [DEMO_FEED],
    schedule: readCadence(variable(env, 'TILIK_SCHEDULE') ?? '0 6 * * *'),
    host: variable(env, 'HOST') ?? '127.0.0.1',
    port,
  };
}
