import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../../../web/lib/server/editions.ts';
import { publish } from '../../../../edition.ts';

/** Complete months of these tests: November 2023 to October 2025. */
const AS_OF = '2025-11-20T23:00:00.000Z';

const CLOCKS = `
  complaint_id | clock | clock_no | agency_id | unit_id    | start_day  | stop_day   | due_day    | outcome     | is_late | is_due
  on-time      | C4    | 1        | kab-a     | kab-a/pupr | 2025-03-03 | 2025-03-10 | 2025-03-20 | finished    | false   | true
  late         | C4    | 1        | kab-a     | -          | 2025-03-03 | 2025-10-01 | 2025-03-20 | finished    | true    | true
  twice        | C4    | 1        | kab-a     | -          | 2025-03-03 | 2025-03-10 | 2025-03-20 | finished    | false   | true
  twice        | C4    | 2        | kab-a     | -          | 2025-04-01 | 2025-04-30 | 2025-04-20 | finished    | true    | true
  not-due      | C4    | 1        | kab-a     | -          | 2025-10-01 | 2025-10-09 | 2025-12-20 | finished    | false   | false
  moved        | C4    | 1        | kab-a     | -          | 2025-03-03 | 2025-03-10 | 2025-03-20 | transferred | false   | true
  too-old      | C4    | 1        | kab-a     | -          | 2023-10-31 | 2023-11-20 | 2023-11-20 | finished    | false   | true
  oldest       | C4    | 1        | kab-a     | -          | 2023-11-01 | 2023-11-20 | 2023-11-20 | finished    | false   | true
  too-new      | C4    | 1        | kab-a     | -          | 2025-11-01 | 2025-11-05 | 2025-11-10 | finished    | false   | true
  neighbour    | C4    | 1        | kab-b     | -          | 2025-03-03 | 2025-03-10 | 2025-03-20 | finished    | false   | true
  late         | C3    | 1        | kab-a     | -          | 2025-03-03 | 2025-03-04 | 2025-03-10 | finished    | false   | true
  on-time      | C6    | 1        | kab-a     | kab-a/pupr | 2025-03-01 | 2025-03-10 | 2025-06-01 | finished    | false   | true
  neighbour    | C6    | 1        | kab-a     | -          | 2025-03-01 | -          | 2025-06-01 | running     | true    | true
  moved        | C6    | 1        | kab-a     | -          | 2025-03-01 | 2025-03-10 | 2025-06-01 | archived    | false   | true
  b-over       | C4    | 1        | kab-c     | -          | 2025-09-01 | -          | 2025-10-30 | running     | true    | false
  b-edge       | C4    | 1        | kab-c     | -          | 2025-09-01 | -          | 2025-10-31 | running     | true    | false
  b-after      | C4    | 1        | kab-c     | -          | 2025-09-01 | 2025-11-01 | 2025-10-30 | finished    | true    | false
  b-gone       | C4    | 1        | kab-c     | -          | 2025-09-01 | 2025-10-31 | 2025-10-30 | finished    | true    | false
  b-new        | C4    | 1        | kab-c     | -          | 2025-11-01 | -          | 2025-12-01 | running     | false   | false
  b-closed     | C4    | 1        | kab-c     | -          | 2025-09-01 | -          | 2025-10-30 | running     | true    | false`;

const cases = [
  ...new Set(
    CLOCKS.trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('|')[0]?.trim()),
  ),
];

const TABLES = {
  clock: CLOCKS,
  pause: `
    complaint_id | clock | clock_no | from_day   | to_day     | days | reason
    b-closed     | C4    | 1        | 2025-10-20 | 2025-11-05 | 12   | closed
    b-over       | C4    | 1        | 2025-10-20 | 2025-11-05 | 12   | data`,
  complaint: `
    complaint_id | tracking_no | received_day | class | state | is_open | is_overdue | is_near_ombudsman | is_candidate | flags | overdue_ratio
    ${cases.map((id) => `${id} | #1 | 2025-03-01 | berkadar | DIPROSES | ${id === 'late'} | false | false | false | [] | 0.5`).join('\n')}`,
  feed: `
    feed_id | as_of_day
    demo    | 2025-11-21`,
  entity: `
    entity     | kind     | name     | type     | parent | province_code
    kab-a      | agency   | Kab. A   | KAB      | -      | 61
    kab-a/pupr | unit     | PUPR     | OPD      | kab-a  | 61
    kab-b      | agency   | Kab. B   | KAB      | -      | 61
    kab-c      | agency   | Kab. C   | KAB      | -      | 32
    wilayah-61 | province | Kalbar   | PROVINCE | -      | 61
    nasional   | nation   | Nasional | NATION   | -      | -`,
  indicator: `
    indicator        | key           | position | title_id  | title_en | unit    | better | over   | topic | why_id | why_en | caveats | definition | numerator | denominator | minimum_value_n | minimum_rank_n
    resolved_on_time | tepat-waktu   | 1        | Selesai   | Resolved | percent | higher | sum    | x     | why    | why    | []      | x          | x         | x           | 10              | 30
    answered_on_time | respons-awal  | 2        | Respons   | Answered | percent | higher | sum    | x     | why    | why    | []      | x          | x         | x           | 10              | 30
    completion       | penyelesaian  | 3        | Tuntas    | Complete | percent | higher | sum    | x     | why    | why    | []      | x          | x         | x           | 10              | 30
    backlog          | tunggakan     | 4        | Tunggakan | Backlog  | percent | lower  | latest | x     | why    | why    | []      | x          | x         | x           | 10              | 30
    unheard_of       | belum-dikenal | 5        | Baru      | New      | percent | higher | sum    | x     | why    | why    | []      | x          | x         | x           | 10              | 30`,
};

let data: string;
let editions: Editions;
let api: Api;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-cohort-'));
  await publish(data, { id: 'e1', as_of: AS_OF, tables: TABLES });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

interface List {
  total: number;
  clocks: number | null;
  rows: { complaint_id: string }[];
  filter: { status: string; instansi: { name: string } | null; cohort: object | null };
  ignored: { key: string; value: string }[];
}
const list = async (query: string): Promise<List> => {
  const response = await api.request(`/api/v1/cases?${query}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as List;
};
const ids = async (query: string) => (await list(query)).rows.map((row) => row.complaint_id);

describe('resolved on time', () => {
  test.each([
    ['bagian=penyebut', ['late', 'oldest', 'on-time', 'twice'], 5],
    ['bagian=pembilang', ['oldest', 'on-time', 'twice'], 3],
    ['bagian=selisih', ['late', 'twice'], 2],
    ['periode=12b', ['late', 'on-time', 'twice'], 4],
    ['', ['late', 'oldest', 'on-time', 'twice'], 5],
    ['bagian=selisih&status=terbuka', ['late'], 1],
  ])('of an agency, %s', async (query, expected, clocks) => {
    const answer = await list(`ind=tepat-waktu&instansi=kab-a&${query}`);
    expect(answer.rows.map((row) => row.complaint_id)).toEqual(expected);
    expect([answer.total, answer.clocks]).toEqual([expected.length, clocks]);
  });

  test.each([
    ['kab-a/pupr', ['on-time'], 'PUPR, Kab. A'],
    ['wilayah-61', ['late', 'neighbour', 'oldest', 'on-time', 'twice'], 'Kalbar'],
    ['nasional', ['late', 'neighbour', 'oldest', 'on-time', 'twice'], 'Nasional'],
  ])('of %s', async (entity, expected, name) => {
    const { rows, filter } = await list(`ind=tepat-waktu&instansi=${entity}`);
    expect(rows.map((row) => row.complaint_id)).toEqual(expected);
    expect(filter.instansi?.name).toBe(name);
  });
});

test('the clock of the indicator decides, not another one', async () => {
  expect(await ids('ind=respons-awal&instansi=kab-a')).toEqual(['late']);
});

test('completion leaves out what was archived; what still runs is not complete', async () => {
  expect(await ids('ind=penyelesaian&instansi=kab-a')).toEqual(['neighbour', 'on-time']);
  expect(await ids('ind=penyelesaian&instansi=kab-a&bagian=selisih')).toEqual(['neighbour']);
});

test('backlog is what was open when the last complete month ended, closed until reopened left out', async () => {
  expect(await ids('ind=tunggakan&instansi=kab-c')).toEqual(['b-after', 'b-edge', 'b-over']);
  expect(await ids('ind=tunggakan&instansi=kab-c&bagian=pembilang')).toEqual(['b-after', 'b-over']);
  expect((await list('ind=tunggakan')).filter.cohort).toMatchObject({
    months: { first: '2025-10-01', last: '2025-10-01', count: 1 },
  });
});

test('an indicator that cannot be opened is named, with the keys that belong to it', async () => {
  const { filter, ignored, clocks } = await list('ind=belum-dikenal&bagian=selisih&instansi=wilayah-61');
  expect(filter).toMatchObject({ status: 'lewat', cohort: null, instansi: null });
  expect(clocks).toBeNull();
  expect(ignored.map(({ key }) => key).toSorted()).toEqual(['bagian', 'ind', 'instansi']);
});

test('the file holds the same cases', async () => {
  const response = await api.request(
    '/api/v1/cases?ind=tepat-waktu&instansi=kab-a&bagian=selisih&format=csv',
  );
  const [header, ...lines] = (await response.text()).trimEnd().split('\r\n');
  const at = header?.split(',').indexOf('complaint_id') ?? -1;
  expect(lines.map((line) => line.split(',')[at])).toEqual(['late', 'twice']);
});
