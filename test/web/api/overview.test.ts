import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

const COMPLAINTS = `
  complaint_id | province_code | agency_id | agency_name | is_open | over_days | overdue_ratio | is_overdue | is_near_ombudsman | is_candidate | flags | tracking_no | received_day | class       | state
  due-today    | 61            | kab-a     | Kab. A      | true    | 0         | 1             | false      | false             | false        | [] | due-today | 2025-01-02 | berkadar | DIPROSES
  in-time      | 61            | kab-a     | Kab. A      | true    | -5        | 0.5           | false      | true              | false        | [K07] | in-time | 2025-01-02 | berkadar | DIPROSES
  far          | 61            | kab-b     | Kab. B      | true    | -20       | 0.1           | false      | false             | false        | [] | far | 2025-01-02 | berkadar | DIPROSES
  late         | 61            | kab-b     | Kab. B      | true    | 3         | 1.2           | true       | false             | false        | [K06, K10] | late | 2025-01-02 | berkadar | DIPROSES
  twice        | 61            | kab-b     | Kab. B      | true    | 30        | 3.1           | true       | false             | true         | [K08, K06] | twice | 2025-01-02 | berkadar | DIPROSES
  nowhere      | 61            | -         | -           | true    | -         | -             | false      | false             | false        | [] | nowhere | 2025-01-02 | berkadar | DIPROSES
  done         | 61            | kab-a     | Kab. A      | false   | -3        | 0.8           | false      | false             | false        | [] | done | 2025-01-02 | berkadar | SELESAI
  elsewhere    | 32            | kab-c     | Kab. C      | true    | 1         | 1.1           | true       | false             | false        | [K06] | elsewhere | 2025-01-02 | berkadar | DIPROSES`;

const FEEDS = `
  feed_id | name | kind  | is_sample | cadence   | landed_at           | as_of_at            | as_of_day
  demo    | Demo | files | true      | 0 2 * * * | 2025-11-20 23:30:00 | 2025-11-20 23:00:00 | 2025-11-21`;

const INDICATORS = `
  indicator        | key | position | title_id | title_en | unit    | version | group | is_headline | better | over | topic | why_id | why_en | caveats | definition | numerator | denominator | minimum_value_n | minimum_rank_n
  resolved_on_time | tepat-waktu | 1        | Selesai  | Resolved | percent | v1 | utama | true | higher | sum  | x     | w      | w      | []      | x          | x         | x           | 10              | 30
  answered_on_time | respons-awal | 2        | Respons  | Answered | percent | v1 | utama | true | higher | sum  | x     | w      | w      | []      | x          | x         | x           | 10              | 30`;

const ENTITIES = `
  entity     | kind     | name     | type     | province_code | province_name
  wilayah-61 | province | Kalbar   | PROVINCE | 61            | Kalbar
  wilayah-32 | province | Jabar    | PROVINCE | 32            | Jabar
  wilayah-95 | province | Pegunungan | PROVINCE | 95          | Pegunungan
  nasional   | nation   | Nasional | NATION   | -             | -`;

const REGIONS = `
  region_code | name   | type
  61          | Kalbar | PROV
  32          | Jabar  | PROV`;

const AGENCIES = `
  agency_id | name   | short_name | is_unit
  kab-a     | Kab. A | A          | false
  kab-b     | Kab. B | B          | false
  kab-c     | Kab. C | C          | false`;

const POINTS = `
  indicator        | entity     | period     | numerator | denominator
  resolved_on_time | wilayah-61 | 2025-10-01 | 9         | 9
  resolved_on_time | wilayah-61 | 2023-11-01 | 31        | 91
  resolved_on_time | wilayah-61 | 2023-10-01 | 500       | 500
  resolved_on_time | wilayah-61 | 2025-11-01 | 500       | 500
  resolved_on_time | wilayah-32 | 2025-10-01 | 3         | 9
  resolved_on_time | nasional   | 2025-10-01 | 700       | 1000`;

let data: string;
let editions: Editions;
let api: Api;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-overview-'));
  const tables = {
    complaint: COMPLAINTS,
    feed: FEEDS,
    indicator: INDICATORS,
    entity: ENTITIES,
    region: REGIONS,
    agency: AGENCIES,
    point: POINTS,
  };
  await publish(data, { id: 'e1', tables });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

interface Answer {
  province: { id: string } | null;
  counts: Record<string, number>;
  due: { open: number; lanes: { status: string; count: number; agencies: { name: string | null }[] }[] };
  holders: { agency_id: string; name: string; open: number; overdue: number; candidates: number }[];
  resolved_on_time: Record<string, unknown>[];
  ignored: unknown[];
}
const ask = async (query = ''): Promise<Answer> =>
  (await (await api.request(`/api/v1/overview${query}`)).json()) as Answer;

test('the parts of the open cases add up', async () => {
  for (const query of ['', '?prov=61', '?prov=32']) {
    const { open, in_time, overdue, unassigned } = (await ask(query)).counts;
    expect(Number(in_time) + Number(overdue) + Number(unassigned), query).toBe(open);
  }
  expect((await ask('?prov=61')).counts).toEqual({
    open: 6,
    in_time: 3,
    overdue: 2,
    unassigned: 1,
    overdue_twice: 1,
    stalled: 1,
  });
});

test('every count is the length of the list it opens', async () => {
  const total = async (query: string): Promise<number> => {
    const list = (await (await api.request(`/api/v1/cases?${query}`)).json()) as { total: number };
    return list.total;
  };
  for (const prov of ['', '&prov=61']) {
    const { counts, due, holders } = await ask(prov.replace('&', '?'));
    for (const { status, count } of due.lanes)
      expect(await total(`status=${status}${prov}`), status).toBe(count);
    expect(await total(`status=terbuka${prov}`)).toBe(counts.open);
    expect(await total(`status=lewat${prov}`)).toBe(counts.overdue);
    expect(await total(`status=terbuka&bendera=K10${prov}`)).toBe(counts.stalled);
    for (const { agency_id, overdue } of holders)
      expect(await total(`status=lewat&instansi=${agency_id}${prov}`), agency_id).toBe(overdue);
  }
});

test('holders of overdue cases, the most first', async () => {
  expect((await ask()).holders.map(({ agency_id, open, overdue }) => [agency_id, open, overdue])).toEqual([
    ['kab-b', 3, 2],
    ['kab-c', 1, 1],
  ]);
});

test('lanes name an agency as the holders do', async () => {
  const { due, holders } = await ask();
  const late = due.lanes.find(({ status }) => status === 'lewat');
  expect(late?.agencies.map(({ name }) => name)).toEqual(['Kab. B', 'Kab. C']);
  expect(holders.map(({ name }) => name)).toEqual(['Kab. B', 'Kab. C']);
});

test('places: 24 complete months, nothing shown below n 10, none left out', async () => {
  const { resolved_on_time } = await ask();
  expect(resolved_on_time.map(({ entity }) => entity)).toEqual([
    'wilayah-32',
    'wilayah-61',
    'wilayah-95',
    'nasional',
  ]);
  const [few, own, none] = resolved_on_time;
  expect(few).toMatchObject({ numerator: 3, denominator: 9, base: 'counts', share: null, step: null });
  expect(own).toMatchObject({ numerator: 40, denominator: 100, share: 0.4, step: 1, is_alike: false });
  expect(none).toMatchObject({ denominator: 0, base: 'none', share: null, is_alike: null });
});

test('an unknown province is named and the nation is shown', async () => {
  const answer = await ask('?prov=99&jenis=kota');
  expect(answer.province).toBeNull();
  expect(answer.counts.open).toBe(7);
  expect(answer.ignored).toEqual([
    { key: 'jenis', value: 'kota' },
    { key: 'prov', value: '99' },
  ]);
});
