import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../../../web/lib/server/editions.ts';
import { publish } from '../../../../edition.ts';

/** Complete months of these tests: November 2023 to October 2025. */
const AS_OF = '2025-11-20T23:00:00.000Z';

const COUNTED = `
  indicator        | complaint_id | spell_no | holder_id  | period     | numerator | denominator
  resolved_on_time | on-time      | 1        | kab-a/pupr | 2025-03-01 | 1         | 1
  resolved_on_time | late         | 1        | kab-a      | 2025-03-01 | 0         | 1
  resolved_on_time | twice        | 1        | kab-a      | 2025-03-01 | 1         | 1
  resolved_on_time | twice        | 2        | kab-a      | 2025-04-01 | 0         | 1
  resolved_on_time | too-old      | 1        | kab-a      | 2023-10-01 | 1         | 1
  resolved_on_time | oldest       | 1        | kab-a      | 2023-11-01 | 1         | 1
  resolved_on_time | too-new      | 1        | kab-a      | 2025-11-01 | 1         | 1
  resolved_on_time | neighbour    | 1        | kab-b      | 2025-03-01 | 1         | 1
  resolved_on_time | moved        | 1        | kab-m      | 2024-12-01 | 1         | 1
  resolved_on_time | since-moved  | 1        | kab-m      | 2025-01-01 | 1         | 1
  answered_on_time | late         | 1        | kab-a      | 2025-03-01 | 1         | 1
  backlog          | b-over       | 1        | kab-c      | 2025-09-01 | 1         | 1
  backlog          | b-over       | 1        | kab-c      | 2025-10-01 | 1         | 1
  backlog          | b-edge       | 1        | kab-c      | 2025-10-01 | 0         | 1
  backlog          | b-gone       | 1        | kab-c      | 2025-09-01 | 1         | 1
  clearance        | late         | 1        | kab-a      | 2025-03-01 | 0         | 1
  clearance        | late         | 1        | kab-a      | 2025-10-01 | 1         | 0`;

const cases = [
  ...new Set(
    COUNTED.trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('|')[1]?.trim()),
  ),
];

const TABLES = {
  counted: COUNTED,
  member: `
    holder_id  | entity     | valid_from | valid_to
    kab-a      | kab-a      | -          | -
    kab-a      | wilayah-61 | -          | -
    kab-a      | nasional   | -          | -
    kab-a/pupr | kab-a/pupr | -          | -
    kab-a/pupr | kab-a      | -          | -
    kab-a/pupr | wilayah-61 | -          | -
    kab-a/pupr | nasional   | -          | -
    kab-b      | kab-b      | -          | -
    kab-b      | wilayah-61 | -          | -
    kab-b      | nasional   | -          | -
    kab-c      | kab-c      | -          | -
    kab-c      | nasional   | -          | -
    kab-m      | kab-m      | -          | -
    kab-m      | wilayah-32 | -          | 2024-12-31
    kab-m      | wilayah-61 | 2025-01-01 | -
    kab-m      | nasional   | -          | -`,
  complaint: `
    complaint_id | tracking_no | received_day | channel | class | state | is_open | is_overdue | is_near_ombudsman | is_candidate | flags | overdue_ratio
    ${cases.map((id) => `${id} | #1 | 2025-03-01 | ${id === 'oldest' ? 'sms' : 'website'} | berkadar | DIPROSES | ${id === 'late'} | false | false | false | [] | 0.5`).join('\n')}`,
  feed: `
    feed_id | as_of_day
    demo    | 2025-11-21`,
  entity: `
    entity     | kind     | name     | type     | parent | province_code
    kab-a      | agency   | Kab. A   | KAB      | -      | 61
    kab-a/pupr | unit     | PUPR     | OPD      | kab-a  | 61
    kab-b      | agency   | Kab. B   | KAB      | -      | 61
    kab-c      | agency   | Kab. C   | KAB      | -      | 32
    kab-m      | agency   | Kab. M   | KAB      | -      | 61
    wilayah-32 | province | Jabar    | PROVINCE | -      | 32
    wilayah-61 | province | Kalbar   | PROVINCE | -      | 61
    nasional   | nation   | Nasional | NATION   | -      | -`,
  indicator: `
    indicator        | key           | position | title_id  | title_en | unit    | version | group | is_headline | better | over   | topic | why_id | why_en | caveats | definition | numerator | denominator | minimum_value_n | minimum_rank_n
    resolved_on_time | tepat-waktu   | 1        | Selesai   | Resolved | percent | v1 | utama | true | higher | sum    | x     | why    | why    | []      | x          | x         | x           | 10              | 30
    answered_on_time | respons-awal  | 2        | Respons   | Answered | percent | v1 | utama | true | higher | sum    | x     | why    | why    | []      | x          | x         | x           | 10              | 30
    completion       | penyelesaian  | 3        | Tuntas    | Complete | percent | v1 | utama | true | higher | sum    | x     | why    | why    | []      | x          | x         | x           | 10              | 30
    backlog          | tunggakan     | 4        | Tunggakan | Backlog  | percent | v1 | utama | true | lower  | latest | x     | why    | why    | []      | x          | x         | x           | 10              | 30
    clearance        | keluar-masuk  | 5        | Keluar    | Out      | ratio   | v1 | utama | true | higher | sum    | x     | why    | why    | []      | x          | x         | x           | 10              | 30`,
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
    ['wilayah-32', ['moved'], 'Jabar'],
    ['wilayah-61', ['late', 'neighbour', 'oldest', 'on-time', 'since-moved', 'twice'], 'Kalbar'],
    ['nasional', ['late', 'moved', 'neighbour', 'oldest', 'on-time', 'since-moved', 'twice'], 'Nasional'],
  ])('of %s, each month where the holder belonged then', async (entity, expected, name) => {
    const { rows, filter } = await list(`ind=tepat-waktu&instansi=${entity}`);
    expect(rows.map((row) => row.complaint_id)).toEqual(expected);
    expect(filter.instansi?.name).toBe(name);
  });

  test.each([
    [
      'dari=2025-04&sampai=2025-11',
      ['too-new', 'twice'],
      { first: '2025-04-01', last: '2025-11-01', count: 8 },
    ],
    ['dari=2023-10&sampai=2023-10', ['too-old'], { first: '2023-10-01', last: '2023-10-01', count: 1 }],
  ])('in a range of months, %s', async (query, expected, months) => {
    const { rows, filter } = await list(`ind=tepat-waktu&instansi=kab-a&${query}`);
    expect(rows.map((row) => row.complaint_id)).toEqual(expected);
    expect(filter.cohort).toMatchObject({ months, period: null });
  });

  test('narrowed to a channel', async () => {
    expect(await ids('ind=tepat-waktu&instansi=kab-a&kanal=sms')).toEqual(['oldest']);
  });
});

test('the rows of the indicator decide, not those of another one', async () => {
  expect(await ids('ind=respons-awal&instansi=kab-a')).toEqual(['late']);
});

test('a level lists what stood at the end of the last month', async () => {
  expect(await ids('ind=tunggakan&instansi=kab-c')).toEqual(['b-edge', 'b-over']);
  expect(await ids('ind=tunggakan&instansi=kab-c&bagian=pembilang')).toEqual(['b-over']);
  expect((await list('ind=tunggakan')).filter.cohort).toMatchObject({
    months: { first: '2025-10-01', last: '2025-10-01', count: 1 },
  });
});

test('of a ratio both sides are listed, each with the rows it sums', async () => {
  const month = (query: string) =>
    list(`ind=keluar-masuk&instansi=kab-a&dari=2025-10&sampai=2025-10&${query}`);
  expect((await month('bagian=pembilang')).total).toBe(1);
  expect((await month('bagian=penyebut')).total).toBe(0);
});

test.each(['dari=2025-05&sampai=2025-04', 'dari=2025-13&sampai=2026-01', 'dari=2025-05', 'sampai=kemarin'])(
  'no range of months: %s',
  async (query) => {
    const { filter, ignored } = await list(`ind=tepat-waktu&${query}`);
    expect(filter.cohort).toMatchObject({ period: '24b', months: { count: 24 } });
    expect(ignored.map(({ key, value }) => `${key}=${value}`).join('&')).toBe(query);
  },
);

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
