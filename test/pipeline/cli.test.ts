import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../pipeline/contract.ts';
import { withLock } from '../../pipeline/lock.ts';
import { startTilik, tilik } from '../command.ts';
import { publish } from '../edition.ts';
import { MINI_FEED, miniFeed, miniPlace, removeFolder } from '../mini.ts';

let data: string;
let published: Run;

beforeAll(async () => {
  ({ data } = await miniPlace());
  const { code, out, err } = await tilik(['run', '--json', '--feed', MINI_FEED], { TILIK_DATA: data });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  published = JSON.parse(out) as Run;
});
afterAll(() => removeFolder(data));

const inData = (...words: string[]) => tilik([...words, '--data', data]);

it('whatever is wrong gives one line on stderr with what to do, no stack, and exit code 1', async () => {
  const wrong: [string[], string][] = [
    [['stats'], 'There is no command "stats" (did you mean status?). See "npm run -s tilik -- help".'],
    [['constructor'], 'There is no command "constructor". See "npm run -s tilik -- help".'],
    [['run', '--feeds', 'x'], `Unknown option '--feeds'. See "npm run -s tilik -- help".`],
    [['query', 'select 1', '--format', 'xml'], '--format is "xml". Choose table, csv, json.'],
    [['demo', '--cases', 'many'], '--cases is "many". Give a whole number of at least 1000.'],
    [['start'], 'PORT is "http". Set it to a number up to 65535; 0 takes any free port.'],
  ];
  const env = { TILIK_DATA: join(data, 'elsewhere'), PORT: 'http' };
  const answers = await Promise.all(wrong.map(([words]) => tilik(words, env)));
  expect(answers).toEqual(
    wrong.map(([, line]) => ({ code: 1, signal: null, out: '', err: `tilik: ${line}\n` })),
  );
});

describe('without an edition', () => {
  it('query and check say so and what to do; status is no error', async () => {
    const empty = join(data, 'empty');
    const [asked, checked, status, traced] = await Promise.all([
      tilik(['query', 'select 1', '--data', empty]),
      tilik(['check', '--data', empty]),
      tilik(['status', '--data', empty]),
      tilik(['check', '--data', empty], { TILIK_TRACE: '1' }),
    ]);
    const line = `tilik: There is no edition in ${empty} yet. Run "npm run -s tilik -- run" first.\n`;
    expect(asked).toMatchObject({ code: 1, out: '', err: line });
    expect(checked).toMatchObject({ code: 1, out: '', err: line });
    expect(status).toMatchObject({ code: 0, out: 'No edition yet.\n', err: '' });
    expect(traced.err).toMatch(/^tilik: There is no edition .*\n[\s\S]*verify\.ts/);
  });
});

describe('over an edition', () => {
  it('run --json prints the run and nothing else', () => {
    expect(published).toMatchObject({ outcome: 'published', edition: published.id, message: null });
    expect(published.steps.map(({ name }) => name)).toEqual(['land', 'build', 'check', 'publish']);
  });

  it('query, status and check answer, and their JSON parses', async () => {
    const [rows, text, json, checked] = await Promise.all([
      inData('query', 'select count(*) as n from published.complaint', '--format', 'json'),
      inData('status'),
      inData('status', '--json'),
      inData('check'),
    ]);
    expect(JSON.parse(rows.out)).toEqual([{ n: 12 }]);
    expect(text.out).toContain(`Edition   ${published.id} (sample data)`);
    expect(JSON.parse(json.out)).toMatchObject({ edition: { id: published.id }, lastRun: published });
    expect(checked.out).toContain(`Edition ${published.id} is whole.`);
  });

  it('a reader that leaves early is no error', async () => {
    const { process: child, ended } = startTilik([
      'query',
      'from range(200000)',
      '--format',
      'csv',
      '--data',
      data,
    ]);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended).toMatchObject({ code: 0, err: SAMPLE });
  });

  it('an answer from sample data says so on stderr, a refusal does not', async () => {
    const sql = 'select count(*) as n from published.complaint';
    const [answered, refused] = await Promise.all([
      inData('query', sql, '--format', 'csv'),
      inData('query', 'select nothing'),
    ]);
    expect(answered).toMatchObject({ code: 0, out: 'n\r\n12\r\n', err: SAMPLE });
    expect(refused.err).toMatch(/^tilik: The query failed: [^\n]+\n$/);
  });

  it('an answer from real data says nothing more', async () => {
    const real = join(data, 'real');
    await publish(real, { id: 'tiny', sample: false, tables: {} });
    const answer = await tilik(['query', 'select 1 as n', '--format', 'csv', '--data', real]);
    expect(answer).toMatchObject({ code: 0, out: 'n\r\n1\r\n', err: '' });
  });

  it('the data folder and all that is in it are for us alone', async () => {
    const made = join(data, 'made');
    const { code } = await tilik(['demo', '--cases', '1000'], { TILIK_DATA: made });
    expect(code).toBe(0);
    expect((await stat(made)).mode & 0o777).toBe(0o700);
    const other = join(data, 'other', 'deep');
    await withLock(other, () => Promise.resolve());
    expect((await stat(other)).mode & 0o777).toBe(0o700);
  });

  it('run tells step by step what it did, --json even when it must stop', async () => {
    const told = await tilik(['run', '--feed', MINI_FEED, '--data', data]);
    expect(told.out).toMatch(/^land .* rows .* s\n[\s\S]*\npublish .*\nPublished edition [\d-]+\.\n$/);
    const less = await miniFeed({ 'complaint.csv': COMPLAINTS, 'event.csv': EVENTS });
    const stopped = await tilik(['run', '--json', '--feed', less, '--data', data]);
    expect(stopped.code).toBe(1);
    expect(JSON.parse(stopped.out)).toMatchObject({ outcome: 'stopped' });
    expect(stopped.err).toMatch(/^tilik: Not published: [^\n]+\n$/);
    await rm(less, { recursive: true });
  });
});

it('help lists every command', async () => {
  const { code, out } = await tilik([]);
  expect(code).toBe(0);
  for (const name of ['start', 'run', 'demo', 'check', 'status', 'query', 'schedule', 'bench'])
    expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
});

const SAMPLE = 'tilik: sample data (Data contoh).\n';

const COMPLAINTS = `complaint_id,received_at,channel,class,category,subcategory,privacy,region_code,title,text
L12,2025-11-19 06:50,android,tidak_berkadar,Infrastruktur,Drainase,publik,61.71,Saluran tersumbat,-
`;
const EVENTS = `complaint_id,code,at,actor_role,agency_id,unit_id,to_agency_id,text
L12,LAPORAN_DITERIMA,2025-11-19 06:50,pelapor,,,,
`;
