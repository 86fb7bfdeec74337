import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApi } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

let data: string;
let editions: Editions;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-status-'));
  editions = editionsIn(data, { lookEvery: 0 });
});
afterEach(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

const COMPLAINTS = `
  complaint_id | is_open | is_overdue | is_near_ombudsman | is_candidate
  a            | true    | true       | false             | true
  b            | true    | true       | true              | false
  c            | true    | false      | false             | false
  d            | false   | false      | false             | false`;
const AGENCIES = `
  agency_id       | is_unit
  kab-61.05       | false
  kab-61.05/pupr  | true`;
const edition = { id: 'e1', tables: { complaint: COMPLAINTS, agency: AGENCIES } };

const on = (day: string) => createApi(editions, { now: () => new Date(`${day}T05:00:00Z`) });

test('status before the first run', async () => {
  const api = on('2025-11-21');
  const response = await api.request('/api/v1/status');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    edition: null,
    failure: null,
    feeds: [],
    totals: null,
    versions: null,
  });
});

test('status of an edition', async () => {
  await publish(data, edition);
  const response = await on('2025-11-21').request('/api/v1/status');
  expect(await response.json()).toMatchObject({
    edition: { id: 'e1', as_of: '2025-11-20T23:00:00.000Z', sample: true },
    feeds: [{ id: 'demo', sample: true }],
    totals: { complaints: 4, open: 3, overdue: 2, near_ombudsman: 1, candidates: 1, agencies: 1 },
    versions: { calendar: 'k2025-08', policy: 'r12', code: '0.1.0' },
  });
});

test.each([
  ['2025-11-21', 0, 'fresh'],
  ['2025-11-23', 0, 'fresh'],
  ['2025-11-24', 1, 'stale'],
  ['2025-11-25', 2, 'old'],
  ['2031-01-01', null, 'old'],
])('age on %s in working days', async (day, age_working_days, age_state) => {
  await publish(data, edition);
  const response = await on(day).request('/api/v1/status');
  expect(await response.json()).toMatchObject({ edition: { age_working_days, age_state } });
});

test('an unknown address is a problem', async () => {
  await publish(data, edition);
  const response = await on('2025-11-21').request('/api/v1/nothing');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ type: 'urn:tilik:not-found', status: 404 });
});

test('the OpenAPI document names the routes', async () => {
  const response = await on('2025-11-21').request('/api/v1/openapi.json');
  const document = (await response.json()) as { openapi: string; paths: object };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/v1/status');
});

test('the same question is answered 304, tomorrow or on another edition anew', async () => {
  await publish(data, edition);
  const ask = (day: string, tag?: string) =>
    on(day).request('/api/v1/status', { headers: tag === undefined ? {} : { 'if-none-match': tag } });
  const first = await ask('2025-11-21');
  const tag = String(first.headers.get('etag'));
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  const again = await ask('2025-11-21', tag);
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect((await ask('2025-11-22', tag)).status).toBe(200);
});
