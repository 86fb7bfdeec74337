import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../pipeline/commands.ts';
import { TilikError } from '../../pipeline/error.ts';
import { sha256, type Place } from '../../pipeline/place.ts';
import { currentEdition, databaseFile } from '../../pipeline/edition.ts';
import { withLock } from '../../pipeline/lock.ts';
import { lastRuns } from '../../pipeline/remember.ts';
import { ensureBuilt } from '../built.ts';
import { startTilik, type Command } from '../command.ts';
import { MINI_FEED, miniNight, miniPlace, removeFolder } from '../mini.ts';

/** A folder that cannot be made: a command that gets as far as using it fails. */
const NOWHERE = '/dev/null/nowhere';

const HELP = 'See "npm run -s tilik -- help".';

describe('words that are not understood', () => {
  it.each<[string, string[], string, string]>([
    ['run', ['--feeds', 'x'], "Unknown option '--feeds'.", HELP],
    ['run', ['--feed'], "Option '--feed <value>' argument missing.", HELP],
    ['status', ['--json=yes'], "Option '--json' does not take an argument.", HELP],
    ['query', [], 'Expected 1 argument, got 0.', HELP],
    ['query', ['select', '1'], 'Expected 1 argument, got 2.', HELP],
    ['query', ['select 1', '--format', 'xml'], '--format is "xml".', 'Choose table, csv, json.'],
    ['demo', ['--cases', 'many'], '--cases is "many".', 'Give a whole number of at least 1000.'],
    ['demo', ['--cases', '999'], '--cases is "999".', 'Give a whole number of at least 1000.'],
    ['demo', ['--as-of', '2025-02-30'], '--as-of is "2025-02-30".', 'Give a day as YYYY-MM-DD.'],
    ['bench', ['--cases', '1.5'], '--cases is "1.5".', 'Give a whole number of at least 1000.'],
    ['start', ['now'], "Unexpected argument 'now'. This command does not take positional arguments.", HELP],
  ])('%s %j', async (name, words, message, remedy) => {
    const attempt = COMMANDS[name]?.(words, { TILIK_DATA: NOWHERE });
    await expect(attempt).rejects.toBeInstanceOf(TilikError);
    await expect(attempt).rejects.toMatchObject({ message, remedy });
  });
});

describe('processes', () => {
  let place: Place;
  let command: Command | null = null;

  beforeAll(ensureBuilt, 180_000);

  beforeEach(async () => (place = await miniPlace(() => new Date())));
  afterEach(async () => {
    command?.kill();
    await removeFolder(place.data);
  });

  /** A command over the mini feed, due only at New Year. */
  const start = (name: string, env: Record<string, string> = {}): Command =>
    (command = startTilik([name], {
      TILIK_DATA: place.data,
      TILIK_FEEDS: MINI_FEED,
      TILIK_SCHEDULE: '0 6 1 1 *',
      PORT: '0',
      ...env,
    }));

  it('schedule makes up for a missed night', async () => {
    const missed = start('schedule', { TILIK_SCHEDULE: '* * * * *' });
    await missed.said(/Published edition/);
    missed.process.kill('SIGTERM');
    expect(await missed.ended).toMatchObject({ code: 0, err: '' });
    expect(missed.isAlive()).toBe(false);
    expect((await lastRuns(place.data, 9)).length).toBeGreaterThan(0);
  });

  it('schedule stopped in the middle of a night stops the night too', async () => {
    const missed = start('schedule', { TILIK_SCHEDULE: '* * * * *' });
    await missed.said(/^land /m);
    missed.process.kill('SIGTERM');
    expect(await missed.ended).toMatchObject({ code: 0, err: '' });
    expect(missed.isAlive()).toBe(false);
    expect(await currentEdition(place.data)).toBeNull();
    expect(await withLock(place.data, () => Promise.resolve('free'))).toBe('free');
  });

  it('start runs the first night, serves it, and stops without a trace', async () => {
    const first = start('start');
    const served = await statusServed(first);
    expect(served).toMatchObject({ edition: { id: await currentEdition(place.data) } });
    first.process.kill('SIGTERM');
    const { code, out, err } = await first.ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^No edition yet: running the first night\.\nland /);
    expect(first.isAlive()).toBe(false);

    const bytes = await sha256(databaseFile(place.data, String(await currentEdition(place.data))));
    const second = start('start');
    expect(await statusServed(second)).toEqual(served);
    second.process.kill('SIGINT');
    expect((await second.ended).out).not.toMatch(/first night|land|Published/);
    expect(second.isAlive()).toBe(false);
    expect(await lastRuns(place.data, 9)).toHaveLength(1);
    expect(await sha256(databaseFile(place.data, String(await currentEdition(place.data))))).toBe(bytes);
  });

  it('start that is killed leaves neither server nor scheduler behind', async () => {
    await miniNight(place);
    const killed = start('start');
    await Promise.all([statusServed(killed), killed.said(/Next night/)]);
    killed.process.kill('SIGKILL');
    expect(await killed.ended).toMatchObject({ code: null, signal: 'SIGKILL' });
    await expect.poll(() => killed.isAlive(), { timeout: 15_000 }).toBe(false);
  });

  it('schedule that is killed in the middle of a night takes the night with it', async () => {
    const killed = start('schedule', { TILIK_SCHEDULE: '* * * * *' });
    await killed.said(/^land /m);
    killed.process.kill('SIGKILL');
    await killed.ended;
    await expect.poll(() => killed.isAlive(), { timeout: 15_000 }).toBe(false);
    expect(await currentEdition(place.data)).toBeNull();
  });

  it('start whose first night fails serves all the same, and says so', async () => {
    const failing = start('start', { TILIK_FEEDS: join(place.data, 'nowhere') });
    expect(await statusServed(failing)).toMatchObject({ edition: null });
    failing.process.kill('SIGTERM');
    const { code, out, err } = await failing.ended;
    expect(code).toBe(0);
    expect(out).toContain('Serving without an edition; the pages say so.');
    expect(err).toMatch(/^tilik: There is no feed in [^\n]+\n$/);
    expect(failing.isAlive()).toBe(false);
  });
});

const address = async (command: Command): Promise<string> =>
  (await command.said(/served on (http:\/\/\S+)/))[1] ?? '';

async function statusServed(command: Command): Promise<unknown> {
  const answer = await fetch(`${await address(command)}/api/v1/status`);
  expect(answer.status).toBe(200);
  return answer.json();
}
