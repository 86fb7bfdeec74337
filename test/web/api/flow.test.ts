import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

const ENTITIES = `
  entity     | kind     | name     | type     | parent | province_code | province_name
  nasional   | nation   | Nasional | NATION   | -      | -             | -
  wilayah-61 | province | Kalbar   | PROVINCE | -      | 61            | Kalbar
  kab-a      | agency   | Kab. A   | KAB      | -      | 61            | Kalbar
  kab-b      | agency   | Kab. B   | KAB      | -      | 61            | Kalbar
  kab-c      | agency   | Kab. C   | KAB      | -      | 32            | Jabar
  kab-d      | agency   | Kab. D   | KAB      | -      | 32            | Jabar
  kab-e      | agency   | Kab. E   | KAB      | -      | 32            | Jabar
  kab-f      | agency   | Kab. F   | KAB      | -      | 32            | Jabar
  kab-a/pupr | unit     | PUPR A   | OPD      | kab-a  | 61            | Kalbar`;

const AGENCIES = `
  agency_id  | name   | parent_id | is_unit
  kab-a      | Kab. A | -         | false
  kab-b      | Kab. B | -         | false
  kab-c      | Kab. C | -         | false
  kab-d      | Kab. D | -         | false
  kab-e      | Kab. E | -         | false
  kab-f      | Kab. F | -         | false
  kab-a/pupr | PUPR A | kab-a     | true`;

const MEMBERS = `
  holder_id  | entity     | valid_from | valid_to
  nasional   | nasional   | -          | -
  kab-a      | kab-a      | -          | -
  kab-a      | wilayah-61 | -          | -
  kab-a      | nasional   | -          | -
  kab-b      | kab-b      | -          | -
  kab-b      | wilayah-61 | -          | 2025-06-30
  kab-b      | nasional   | -          | -
  kab-c      | kab-c      | -          | -
  kab-c      | nasional   | -          | -
  kab-d      | kab-d      | -          | -
  kab-d      | nasional   | -          | -
  kab-a/pupr | kab-a/pupr | -          | -
  kab-a/pupr | kab-a      | -          | -
  kab-a/pupr | wilayah-61 | -          | -
  kab-a/pupr | nasional   | -          | -`;

const STAGES = `
  holder_id  | period     | class    | category | stage      | days | ended | open
  nasional   | 2025-03-01 | berkadar | Jalan    | verifikasi | 2    | 10    | 0
  kab-a      | 2025-03-01 | berkadar | Jalan    | disposisi  | 1    | 4     | 0
  kab-a      | 2025-03-01 | berkadar | -        | disposisi  | 7    | 2     | 2
  kab-a/pupr | 2025-03-01 | berkadar | Jalan    | respons    | 5    | 3     | 1
  kab-b      | 2025-07-01 | berkadar | Jalan    | disposisi  | 30   | 1     | 0
  kab-a      | 2024-01-01 | berkadar | Jalan    | disposisi  | 99   | 9     | 0`;

const STRETCHES = `
  complaint_id | stage_no | stage     | holder_id | from_day   | days | is_open
  r1           | 1        | disposisi | kab-a     | 2025-03-03 | 1    | false
  r2           | 1        | disposisi | kab-a     | 2025-03-03 | 7    | true
  r3           | 1        | disposisi | kab-a     | 2025-03-03 | 9    | false
  r3           | 3        | disposisi | kab-a     | 2025-03-13 | 2    | false
  r4           | 1        | disposisi | kab-b     | 2025-07-01 | 30   | false`;

const HANDOFFS = `
  complaint_id | handoff_no | level    | kind           | from_agency_id | from_id    | to_agency_id | to_id      | left_day   | arrived_day | transit_days | fate
  r1           | 1          | instansi | disposisi      | -              | nasional   | kab-a        | kab-a      | 2025-03-03 | 2025-03-03  | 0            | accepted
  r2           | 1          | instansi | disposisi      | -              | nasional   | kab-a        | kab-a      | 2025-03-04 | 2025-03-04  | 0            | returned
  r2           | 2          | instansi | bukan_wewenang | kab-a          | kab-a      | kab-c        | kab-c      | 2025-03-05 | 2025-03-10  | 3            | accepted
  r3           | 1          | instansi | bukan_wewenang | kab-a          | kab-a      | kab-c        | kab-c      | 2025-03-05 | 2025-03-14  | 7            | waiting
  r4           | 1          | instansi | bukan_wewenang | kab-b          | kab-b      | -            | -          | 2025-07-05 | -           | 9            | transit
  r1           | 2          | unit     | disposisi      | kab-a          | kab-a      | kab-a        | kab-a/pupr | 2025-03-04 | 2025-03-04  | 0            | accepted`;

/** 24 reports of Kab. A: twelve refused once, closed after 20, 21, ... days; twelve straight, after 5, 6, ... days. */
const REPORTS = Array.from({ length: 24 }, (_, at) => ({
  id: `d${String(at).padStart(2, '0')}`,
  days: at < 12 ? 20 + at : 5 + (at - 12),
  refused: at < 12,
}));
const HELD = [
  ...REPORTS.map(({ id, days }) => `${id} | ${days} | SELESAI | false | kab-a | 2025-02-03`),
  'open | 200 | DIPROSES | true | kab-b | 2025-02-03',
  'old | 300 | SELESAI | false | kab-a | 2023-02-03',
];
const COMPLAINTS = [
  'complaint_id | total_days | state | is_open | agency_id | received_day | tracking_no | class | category | subcategory | is_overdue | is_candidate | province_code | region_code',
  ...HELD.map((line) => `${line} | t | berkadar | Air | - | false | false | 61 | 61.05`),
  ...['c1', 'c2', 'c3'].map(
    (id) =>
      `${id} | 1 | SELESAI | false | kab-c | 2025-11-04 | t | berkadar | Jalan | Lubang | false | false | 32 | 32.01`,
  ),
].join('\n');
const SPELLS = [
  'complaint_id | spell_no | agency_id | unit_id | start_day',
  ...HELD.map((line) => line.split(' | ')).map(
    ([id = '', , , , agency = '', day = '']) => `${id} | 1 | ${agency} | - | ${day}`,
  ),
].join('\n');
const DEVIATIONS = [
  'complaint_id | deviation',
  ...REPORTS.filter(({ refused }) => refused).map(({ id }) => `${id} | dikembalikan`),
  'd00 | ditunda',
  'open | ditunda',
].join('\n');

/** Per agency and category so many due and late reports, each a complaint of its own. */
const DUE: [agency: string, category: string, due: number, late: number][] = [
  ...['kab-a', 'kab-b', 'kab-c'].flatMap((agency): [string, string, number, number][] => [
    [agency, 'Air', 20, 2],
    [agency, 'Jalan', 12, 9],
  ]),
  ['kab-d', 'Air', 20, 2],
  ['kab-d', 'Jalan', 4, 4],
];
const COUNTED = DUE.flatMap(([agency, category, due, late]) =>
  Array.from({ length: due }, (_, at) => ({
    id: `${agency}-${category}-${at}`,
    agency,
    category,
    late: at < late,
  })),
);
const COUNTED_ROWS = [
  'indicator | holder_id | period | complaint_id | spell_no | numerator | denominator',
  ...COUNTED.map(
    ({ id, agency, late }) => `resolved_on_time | ${agency} | 2025-05-01 | ${id} | 1 | ${late ? 0 : 1} | 1`,
  ),
].join('\n');
const HANDED = ['r1', 'r2', 'r3', 'r4'].map(
  (id) =>
    `${id} | 1 | SELESAI | false | kab-a | 2022-01-03 | t | berkadar | Jalan | - | false | false | 61 | 61.05`,
);
const DUE_COMPLAINTS = COUNTED.map(
  ({ id, agency, category }) =>
    `${id} | 1 | SELESAI | false | ${agency} | 2022-01-03 | t | berkadar | ${category} | - | false | false | 61 | 61.05`,
).join('\n');

const REGIONS = `
  region_code | name    | type
  32          | Jabar   | PROV
  32.01       | Kab. C  | KAB`;
const SURGES = `
  category | region        | week_day   | reports | work_days | base_reports | base_days | expected_reports | dispersion | limit_reports | verdict       | is_complete
  Jalan    | wilayah-32.01 | 2025-11-03 | 12      | 5         | 104          | 130       | 4                | 1          | 10            | lonjakan      | true
  Jalan    | wilayah-32    | 2025-11-03 | 40      | 5         | 260          | 130       | 10               | 1          | 19.5          | lonjakan      | true
  Jalan    | nasional      | 2025-10-27 | 9       | 5         | 234          | 130       | 9                | 1          | 18            | wajar         | true
  Jalan    | nasional      | 2025-11-03 | 50      | 5         | 234          | 130       | 9                | 1          | 18            | gangguan_data | true
  Air      | wilayah-61    | 2025-05-05 | 90      | 5         | 260          | 130       | 10               | 1          | 19.5          | lonjakan      | true`;

/** Six regencies with 100 due reports each; kab-a resolves 95 on time, the others 60 or so. */
const PERFORMERS = [
  ...['kab-a', 'kab-b', 'kab-c', 'kab-d'].map((id, at): [string, number] => [id, at === 0 ? 95 : 58 + at]),
  ...['kab-e', 'kab-f'].map((id, at): [string, number] => [id, 60 + at]),
];
const CELLS = [
  'indicator | holder_id | period | category | class | channel | numerator | denominator',
  ...PERFORMERS.map(
    ([id, onTime]) => `resolved_on_time | ${id} | 2025-05-01 | Jalan | berkadar | sms | ${onTime} | 100`,
  ),
].join('\n');
/** Kab. A disposes on the first day, the others on the ninth. */
const QUICK_STAGES = PERFORMERS.map(
  ([id]) => `${id} | 2025-05-01 | aspirasi | Jalan | disposisi | ${id === 'kab-a' ? 1 : 9} | 40 | 0`,
).join('\n');

let data: string;
let editions: Editions;
let api: Api;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-flow-'));
  const tables = {
    entity: ENTITIES,
    agency: AGENCIES,
    member: MEMBERS,
    stage: `${STAGES}\n${QUICK_STAGES}`,
    cell: CELLS,
    stretch: STRETCHES,
    handoff: HANDOFFS,
    complaint: [COMPLAINTS, DUE_COMPLAINTS, ...HANDED].join('\n'),
    spell: SPELLS,
    deviation: DEVIATIONS,
    counted: COUNTED_ROWS,
    region: REGIONS,
    surge: SURGES,
  };
  await publish(data, { id: 'e1', as_of: '2025-11-20T23:00:00.000Z', tables });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

const ask = async (path: string): Promise<Record<string, unknown>> => {
  const response = await api.request(`/api/v1/flow/${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Record<string, unknown>;
};
const list = async (path: string, key: string): Promise<Record<string, unknown>[]> =>
  (await ask(path))[key] as Record<string, unknown>[];

describe('stages', () => {
  const of = async (query: string, stage: string) =>
    (await list(`stages?${query}`, 'stages')).find((row) => row['stage'] === stage);

  test('an agency with its units: days, means, Kaplan-Meier medians, cases', async () => {
    expect(await of('entitas=kab-a&klas=berkadar', 'disposisi')).toEqual({
      stage: 'disposisi',
      stretches: 8,
      open: 2,
      days: 32,
      share: 32 / 52,
      // Eight stretches: counts alone.
      mean_days: null,
      median_days: null,
      p90_days: null,
      holders: [{ holder_id: 'kab-a', name: 'Kab. A', stretches: 8, days: 32 }],
      cases: ['r2', 'r3', 'r1'],
    });
    expect(await of('entitas=kab-a', 'respons')).toMatchObject({ stretches: 4, days: 20, median_days: null });
    expect(await of('entitas=kab-a', 'verifikasi')).toMatchObject({ stretches: 0, days: 0, mean_days: null });
  });

  test('the nation counts the national desk, a category its own, a range its months', async () => {
    expect(await of('', 'verifikasi')).toMatchObject({
      stretches: 10,
      days: 20,
      mean_days: 2,
      median_days: 2,
      p90_days: 2,
    });
    expect(await of('entitas=kab-a&kategori=Jalan&klas=berkadar', 'disposisi')).toMatchObject({
      stretches: 4,
      days: 4,
    });
    expect(await of('entitas=kab-a&dari=2024-01&sampai=2024-01', 'disposisi')).toMatchObject({ days: 891 });
  });

  test('an agency that has left a province counts there no longer', async () => {
    expect(await of('entitas=wilayah-61&klas=berkadar', 'disposisi')).toMatchObject({ days: 32 });
    expect(await of('entitas=kab-b&klas=berkadar', 'disposisi')).toMatchObject({ days: 30 });
  });
});

test('hand-offs: pairs with what became of them, totals beside', async () => {
  const answer = await ask('handoffs?entitas=kab-a');
  expect(answer['totals']).toEqual({
    pairs: 2,
    handoffs: 4,
    returned: 1,
    waiting: 1,
    transit_days: 10,
    cases: 3,
    ping_pong: 0,
  });
  expect(answer['pairs']).toMatchObject([
    {
      from_id: 'kab-a',
      to_id: 'kab-c',
      to_name: 'Kab. C',
      kind: 'bukan_wewenang',
      handoffs: 2,
      transit_days: 10,
      cases: ['r3', 'r2'],
    },
    { from_id: 'nasional', from_name: null, to_id: 'kab-a', handoffs: 2, returned: 1, cases: ['r2', 'r1'] },
  ]);
  expect((await ask('handoffs?jenis=bukan_wewenang'))['totals']).toMatchObject({ pairs: 2, handoffs: 3 });
  expect(await list('handoffs?tingkat=unit', 'pairs')).toMatchObject([{ to_id: 'kab-a/pupr', handoffs: 1 }]);
  expect(await list('handoffs?entitas=kab-b', 'pairs')).toMatchObject([
    { to_id: null, waiting: 1, transit_days: 9 },
  ]);
});

test('deviations: share, days more, and no figure for a handful', async () => {
  const rows = await list('deviations?entitas=kab-a&dari=2025-01&sampai=2025-12', 'deviations');
  expect(rows).toMatchObject([
    {
      deviation: 'dikembalikan',
      numerator: 12,
      denominator: 24,
      median_with: 25,
      median_without: 10,
      extra_days: 15,
      is_clear: true,
    },
    {
      deviation: 'ditunda',
      numerator: 1,
      denominator: 24,
      extra_days: null,
      q: null,
      is_clear: false,
      cases: ['d00'],
    },
  ]);
  expect((rows[0]?.['cases'] as string[])[0]).toBe('d11');
  expect(await list('deviations?dari=2025-01&sampai=2025-02&kategori=Air', 'deviations')).toMatchObject([
    { deviation: 'dikembalikan', denominator: 25 },
    { deviation: 'ditunda', numerator: 2, cases: ['open', 'd00'] },
  ]);
});

test('a category late in several agencies at once is an issue of the system', async () => {
  const [jalan, ...others] = await list('systemic', 'issues');
  const own = 11 / 32;
  expect(jalan).toMatchObject({
    category: 'Jalan',
    subcategory: null,
    agencies: 3,
    late_agencies: 3,
    due: 36,
    late: 27,
    is_systemic: true,
    worst: [{ agency_id: 'kab-a', due: 12, late: 9, own_due: 32, own_late: 11 }, {}, {}],
  });
  expect(jalan?.['expected']).toBeCloseTo(36 * own, 9);
  expect(jalan?.['excess']).toBeCloseTo(27 / (36 * own), 9);
  expect(jalan?.['cases']).toHaveLength(27);
  expect(others).toMatchObject([{ category: 'Air', agencies: 4, late_agencies: 0, is_systemic: false }]);
  expect(await list('systemic?entitas=kab-a', 'issues')).toMatchObject([
    { is_systemic: false },
    { is_systemic: false },
  ]);
});

test('positive deviants: better than mix and peers lead to expect, and where they are faster', async () => {
  const [best, ...others] = await list('deviants', 'deviants');
  expect(others).toEqual([]);
  expect(best).toMatchObject({
    agency_id: 'kab-a',
    name: 'Kab. A',
    type: 'KAB',
    numerator: 95,
    denominator: 100,
    peers: { members: 6 },
    rules: ['susut'],
    cases: { ind: 'tepat-waktu', bagian: 'pembilang', instansi: 'kab-a', dari: '2024-11', sampai: '2025-10' },
  });
  expect(await list('deviants?klas=aspirasi', 'deviants')).toEqual([]);
  expect((await list('deviants?entitas=wilayah-61', 'deviants')).map(({ agency_id }) => agency_id)).toEqual([
    'kab-a',
  ]);
  expect(await list('deviants?entitas=kab-b', 'deviants')).toEqual([]);
  const [stage] = best?.['faster'] as Record<string, unknown>[];
  expect(stage).toMatchObject({ stage: 'disposisi' });
  expect(Number(stage?.['mean_days'])).toBeLessThan(Number(stage?.['peer_mean_days']));
});

test('surges of a region and the regions within it, with their reports', async () => {
  expect(await list('surges', 'surges')).toMatchObject([
    {
      region: 'wilayah-32',
      region_name: 'Jabar',
      week: '2025-11-03',
      reports: 40,
      limit: 19.5,
      cases: ['c1', 'c2', 'c3'],
    },
    { region: 'wilayah-32.01', region_name: 'Kab. C', reports: 12, cases: ['c1', 'c2', 'c3'] },
  ]);
  expect(await list('surges?entitas=wilayah-61', 'surges')).toEqual([]);
  expect(await list('surges?entitas=wilayah-61&dari=2025-05&sampai=2025-05', 'surges')).toHaveLength(1);
  expect((await list('surges?kategori=Jalan', 'weeks')).map(({ verdict }) => verdict)).toEqual([
    'wajar',
    'gangguan_data',
  ]);
});

test('what is not understood is named, the rest holds', async () => {
  const answer = await ask('stages?entitas=kab-z&klas=berat&kategori=Bulan&dari=2025-13&warna=biru');
  expect(answer).toMatchObject({
    entity: { id: 'nasional' },
    months: { first: '2024-11-01', last: '2025-10-01', count: 12 },
    class: null,
    category: null,
  });
  const ignored = answer['ignored'] as { key: string }[];
  expect(ignored.map(({ key }) => key).toSorted()).toEqual(['dari', 'entitas', 'kategori', 'klas', 'warna']);
});
