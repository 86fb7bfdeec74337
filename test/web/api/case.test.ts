import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import type { Case } from '../../../web/api/cases.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { cellsOf, howCounted, mainClock } from '../../../web/lib/ribbon.ts';
import { publish } from '../../edition.ts';

const TABLES = {
  feed: `
    feed_id | as_of_day
    demo    | 2025-11-21`,
  complaint: `
    complaint_id | tracking_no | feed_id | received_day | class    | privacy        | state    | is_open | last_event_day | transfers | reopenings | title       | text
    sintang      | #8907412    | demo    | 2025-08-14   | berkadar | anonim         | DIPROSES | true    | 2025-10-13     | 2         | 0          | Jalan rusak | Jalan rusak berat
    hidden       | #1          | demo    | 2025-08-14   | berkadar | anonim_rahasia | SELESAI  | false   | 2025-08-20     | 0         | 0          | Rahasia     | Isi rahasia
    x' or ''='   | #2          | demo    | 2025-08-14   | berkadar | publik         | SELESAI  | false   | 2025-08-20     | 0         | 0          | Kutip       | -`,
  clock: `
    complaint_id | clock | clock_no | class    | start_day  | stop_day | as_of_day  | outcome | paused_days | elapsed_days | limit_days | due_day    | over_days | is_late | calendar_id
    sintang      | C6    | 1        | berkadar | 2025-08-15 | -        | 2025-11-21 | running | 5           | 63           | 60         | 2025-11-18 | 3         | true    | 0
    sintang      | C4    | 2        | berkadar | 2025-10-13 | -        | 2025-11-21 | running | 0           | 29           | 60         | 2026-01-05 | -31       | false   | 0`,
  pause: `
    complaint_id | clock | clock_no | from_day   | to_day     | days | reason
    sintang      | C6    | 1        | 2025-09-08 | 2025-09-15 | 5    | data`,
  event: `
    complaint_id | event_no | code               | at                  | day        | text            | reason_code
    hidden       | 1        | LAPORAN_DITERIMA   | 2025-08-14 01:00:00 | 2025-08-14 | Isi rahasia     | -
    hidden       | 2        | KLASIFIKASI_DIUBAH | 2025-08-15 01:00:00 | 2025-08-15 | -               | aspirasi
    hidden       | 3        | KLASIFIKASI_DIUBAH | 2025-08-15 02:00:00 | 2025-08-15 | -               | suap kepala dinas
    hidden       | 4        | BUKAN_WEWENANG     | 2025-08-18 01:00:00 | 2025-08-18 | -               | suap kepala dinas
    hidden       | 5        | PRIVASI_DIUBAH     | 2025-08-19 01:00:00 | 2025-08-19 | -               | rahasia
    sintang      | 1        | LAPORAN_DITERIMA   | 2025-08-13 23:30:00 | 2025-08-14 | -               | -
    sintang      | 2        | TINDAK_LANJUT      | 2025-10-13 04:00:00 | 2025-10-13 | Sudah diperiksa | di luar wilayah`,
  flag: `
    flag_id       | complaint_id | code | severity | substate      | raised_day | cleared_day | days | must_act_en
    K07:sintang:1 | sintang      | K07  | 3        | -             | 2025-10-28 | 2025-11-19  | 61   | agency administrator
    K08:sintang:1 | sintang      | K08  | 4        | belum_selesai | 2025-11-19 | -           | 63   | Ombudsman provincial office`,
  policy: `
    clock | class    | limit_days | unit    | pauses | valid_from | valid_to   | source
    C6    | -        | 60         | workday | true   | 2018-01-01 | -          | Ombudsman
    C4    | berkadar | 60         | workday | true   | 2018-01-01 | 2025-12-31 | PermenPANRB 62/2018
    C4    | aspirasi | 14         | workday | true   | 2018-01-01 | -          | other class`,
};

let data: string;
let editions: Editions;
let api: Api;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-case-'));
  await publish(data, { id: 'e1', tables: TABLES });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

const get = async (id: string): Promise<Case> => {
  const response = await api.request(`/api/v1/cases/${encodeURIComponent(id)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Case;
};

test('a case comes with its life and the calendar to count it', async () => {
  const found = await get('sintang');
  expect(found.content).toEqual({ title: 'Jalan rusak', text: 'Jalan rusak berat', withheld: null });
  expect(found.events.map(({ code, at, text, reason_code }) => [code, at, text, reason_code])).toEqual([
    ['LAPORAN_DITERIMA', '2025-08-13T23:30:00.000Z', null, null],
    ['TINDAK_LANJUT', '2025-10-13T04:00:00.000Z', 'Sudah diperiksa', 'di luar wilayah'],
  ]);
  expect(found.calendar.at(0)).toMatchObject({ day: '2025-08-11', weekday: 1 });
  expect(found.calendar.at(-1)).toMatchObject({ day: '2025-11-23', weekday: 7 });
  expect(found.flags).toMatchObject([{ code: 'K08', severity: 4, substate: 'belum_selesai' }]);
  expect(found.raised.map(({ flag_id, cleared_day }) => [flag_id, cleared_day])).toEqual([
    ['K08:sintang:1', null],
    ['K07:sintang:1', '2025-11-19'],
  ]);
  expect(found.policies.map(({ clock, source }) => [clock, source])).toEqual([
    ['C4', 'PermenPANRB 62/2018'],
    ['C6', 'Ombudsman'],
  ]);
});

test('the days of the ribbon add up to what the clock says', async () => {
  const { calendar, clocks, pauses } = await get('sintang');
  const clock = mainClock(clocks);
  expect(clock?.clock).toBe('C6');
  if (clock) expect(howCounted(cellsOf(calendar, clock, pauses)).elapsed).toBe(clock.elapsed_days);
});

test('a confidential case has no content, neither its own nor in its events', async () => {
  const found = await get('hidden');
  expect(found.content).toEqual({ title: null, text: null, withheld: 'confidential' });
  expect(JSON.stringify(found)).not.toContain('Isi rahasia');
  expect(JSON.stringify(found)).not.toContain('suap');
  expect(found.events.map(({ reason_code }) => reason_code)).toEqual([
    null,
    'aspirasi',
    null,
    null,
    'rahasia',
  ]);
  expect(found.calendar.at(-1)?.day).toBe('2025-08-24');
});

test('an identifier is a value, whatever it looks like', async () => {
  expect((await get(`x' or ''='`)).content.title).toBe('Kutip');
});

test.each(['nobody', `' or true --`])('no case %s', async (id) => {
  const response = await api.request(`/api/v1/cases/${encodeURIComponent(id)}`);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toEqual({
    type: 'urn:tilik:not-found',
    title: 'There is no such thing',
    status: 404,
    detail: `Edition e1 has no case ${id}.`,
  });
});
