import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Run } from '../../../pipeline/contract.ts';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish, writeEdition } from '../../edition.ts';

let data: string;
let editions: Editions;
let api: Api;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-runs-'));
  editions = editionsIn(data, { lookEvery: 0 });
  api = createApi(editions);
});
afterEach(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

async function remember(id: string, changes: Partial<Run> = {}): Promise<void> {
  const run: Run = {
    id,
    started_at: `2025-11-${id}T19:00:00.000Z`,
    finished_at: `2025-11-${id}T19:01:00.000Z`,
    outcome: 'published',
    edition: `e${id}`,
    steps: [{ name: 'land', rows: 10, seconds: 1.5 }],
    intake: [{ feed: 'demo', relation: 'event', rows_in: 10, landed: 9, quarantined: 1 }],
    findings: [],
    message: null,
    ...changes,
  };
  await mkdir(join(data, 'runs'), { recursive: true });
  await writeFile(join(data, 'runs', `${id}.json`), JSON.stringify(run));
}

interface History {
  runs: Run[];
  editions: { id: string; is_current: boolean; manifest: { built_at: string } | null }[];
}
const history = async (): Promise<History> => (await (await api.request('/api/v1/runs')).json()) as History;

test('before the first run there are none', async () => {
  expect(await history()).toEqual({ runs: [], editions: [] });
});

test('a failed first night is told, though no edition exists', async () => {
  await remember('20', { outcome: 'failed', edition: null, message: 'Feed demo: file missing.' });
  const { runs } = await history();
  expect(runs.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['failed', 'Feed demo: file missing.'],
  ]);
  const columns = await api.request('/api/v1/columns');
  expect(columns.status).toBe(503);
});

test('the last 60 runs, the oldest first; half-written files are left alone', async () => {
  for (let night = 1; night <= 62; night += 1) {
    const at = new Date(Date.UTC(2025, 8, night)).toISOString();
    await remember(at.slice(0, 10), { started_at: at, finished_at: at });
  }
  await writeFile(join(data, 'runs', '2025-11-02.json.77.tmp'), '{"id":');
  const { runs } = await history();
  expect(runs).toHaveLength(60);
  expect([runs[0]?.id, runs.at(-1)?.id]).toEqual(['2025-09-03', '2025-11-01']);
});

test('a run that failed after an edition is seen at once, not the answer of before', async () => {
  await publish(data, { id: 'e20', tables: {} });
  await remember('20');
  const first = await api.request('/api/v1/runs');
  expect(first.headers.get('etag')).toBeNull();
  await remember('21', { outcome: 'stopped', edition: 'e20', message: 'Not published.' });
  expect((await history()).runs.map(({ outcome }) => outcome)).toEqual(['published', 'stopped']);
});

test('editions, the newest first, the one in force marked', async () => {
  await publish(data, { id: 'e1', as_of: '2025-11-18T23:00:00.000Z', tables: {} });
  await writeEdition(data, { id: 'e2', as_of: '2025-11-19T23:00:00.000Z', tables: {} });
  expect((await history()).editions.map(({ id, is_current }) => [id, is_current])).toEqual([
    ['e2', false],
    ['e1', true],
  ]);
});

test('a damaged or missing manifest is told of its own edition, and hides no other', async () => {
  await publish(data, { id: 'e3', tables: {} });
  const broken = { e0: '{"id": "e0", "as', e1: '{"id": "e1"}' };
  for (const [id, text] of Object.entries(broken)) {
    await mkdir(join(data, 'editions', id));
    await writeFile(join(data, 'editions', id, 'manifest.json'), text);
  }
  await mkdir(join(data, 'editions', 'e2'));
  const response = await api.request('/api/v1/runs');
  expect(response.status).toBe(200);
  const { editions: listed } = (await response.json()) as History;
  expect(listed.map(({ id, manifest }) => [id, manifest !== null])).toEqual([
    ['e3', true],
    ['e2', false],
    ['e1', false],
    ['e0', false],
  ]);
});

test('an edition pruned while it is listed is left out', async () => {
  await publish(data, { id: 'e2', tables: {} });
  for (let round = 0; round < 20; round += 1) {
    const folder = join(data, 'editions', 'e1');
    await mkdir(folder);
    const [listed] = await Promise.all([history(), rm(folder, { recursive: true })]);
    expect(listed.editions[0]?.id).toBe('e2');
    expect((await history()).editions).toHaveLength(1);
  }
});

test('quarantine: every row is counted, five per reason are named, none is quoted', async () => {
  const quarantined = Array.from(
    { length: 7 },
    (_, row) =>
      `demo | event | a.csv | ${row + 1} | id-${row + 1} | orphan_event | no complaint | secret text`,
  );
  const tables = {
    feed: `
      feed_id | name | kind  | is_sample | cadence   | landed_at           | as_of_at            | as_of_day
      demo    | Demo | files | true      | 0 2 * * * | 2025-11-20 23:30:00 | 2025-11-20 23:00:00 | 2025-11-21`,
    intake: `
      feed_id | relation  | rows_in | landed | quarantined
      demo    | event     | 100     | 92     | 8
      demo    | complaint | 20      | 20     | 0`,
    quarantine: `
      feed_id | relation | source | row_no | record_id | reason | detail | record
      ${quarantined.join('\n')}
      demo | event | - | - | - | unreadable_line | unclosed quote | secret text`,
  };
  await publish(data, { id: 'e1', tables });
  const response = await api.request('/api/v1/quarantine');
  const text = await response.text();
  expect(text).not.toContain('secret');
  const answer = JSON.parse(text) as {
    intake: { rows_in: number; landed: number; quarantined: number }[];
    reasons: { reason: string; count: number; sample: { record_id: string | null }[] }[];
  };
  for (const row of answer.intake) expect(row.landed + row.quarantined).toBe(row.rows_in);
  expect(answer.reasons.map(({ reason, count, sample }) => [reason, count, sample.length])).toEqual([
    ['orphan_event', 7, 5],
    ['unreadable_line', 1, 1],
  ]);
  expect(answer.reasons[0]?.sample[0]?.record_id).toBe('id-1');
});
