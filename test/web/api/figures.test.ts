import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

const entry = (id: string, key: string, unit: string, over: string): string =>
  `${id} | ${key} | 1 | ${key} | ${key} | ${unit} | v1 | utama | true | higher | ${over} | x | why | why | [] | x | x | x | 10 | 30`;

const TABLES = {
  indicator: [
    'indicator | key | position | title_id | title_en | unit | version | group | is_headline | better | over | topic | why_id | why_en | caveats | definition | numerator | denominator | minimum_value_n | minimum_rank_n',
    entry('resolved_on_time', 'tepat-waktu', 'percent', 'sum'),
    entry('received', 'diterima', 'count', 'sum'),
    entry('clearance', 'keluar-masuk', 'ratio', 'sum'),
    entry('satisfaction', 'kepuasan', 'mean', 'sum'),
    entry('backlog', 'tunggakan', 'percent', 'latest'),
  ].join('\n'),
  entity: `
    entity     | kind     | name     | type     | parent | province_code
    kab-a      | agency   | Kab. A   | KAB      | -      | 61
    kab-b      | agency   | =cmd()   | KAB      | -      | 32
    wilayah-61 | province | Kalbar   | PROVINCE | -      | 61
    nasional   | nation   | Nasional | NATION   | -      | -`,
  point: `
    indicator        | entity   | period     | numerator | denominator
    resolved_on_time | kab-a    | 2024-12-01 | 4         | 5
    resolved_on_time | kab-a    | 2025-01-01 | 9         | 10
    resolved_on_time | kab-a    | 2025-02-01 | 30        | 40
    resolved_on_time | kab-a    | 2025-04-01 | 1         | 2
    resolved_on_time | kab-b    | 2025-02-01 | 10        | 20
    resolved_on_time | nasional | 2025-02-01 | 40        | 60
    received         | kab-a    | 2025-02-01 | 3         | 3
    clearance        | kab-a    | 2025-02-01 | 30        | 20
    satisfaction     | kab-a    | 2025-02-01 | 45        | 10
    backlog          | kab-a    | 2025-01-01 | 10        | 20
    backlog          | kab-a    | 2025-02-01 | 12        | 40`,
  cell: `
    indicator        | holder_id | period     | category | class    | channel | numerator | denominator
    resolved_on_time | kab-a     | 2025-02-01 | Jalan    | berkadar | sms     | 11        | 12`,
  member: 'holder_id | entity | valid_from | valid_to\n kab-a | kab-a | - | -\n kab-a | wilayah-61 | - | -',
};

let data: string;
let editions: Editions;
let api: Api;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-figures-'));
  await publish(data, { id: 'e1', as_of: '2025-11-20T23:00:00.000Z', tables: TABLES });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

interface Answer {
  months: { first: string; last: string; count: number };
  entity: { id: string } | null;
  figures: {
    entity: string;
    months: { first: string; count: number };
    numerator: number;
    denominator: number;
    value: number | null;
    base: string;
  }[];
  ignored: { key: string; value: string }[];
}
const ask = async (query: string): Promise<Answer> => {
  const response = await api.request(`/api/v1/figures?${query}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as Answer;
};
const shown = async (query: string) =>
  (await ask(query)).figures.map(
    ({ entity, months, numerator, denominator, value, base }) =>
      `${entity} ${months.first.slice(0, 7)}+${months.count} ${numerator}/${denominator} ${String(value)} ${base}`,
  );

const RANGE = 'entitas=kab-a&dari=2024-12&sampai=2025-04';

describe('grains', () => {
  test.each([
    [
      'triwulan',
      [
        'kab-a 2024-12+1 4/5 null counts',
        'kab-a 2025-01+3 39/50 0.78 full',
        'kab-a 2025-04+1 1/2 null counts',
      ],
    ],
    ['semester', ['kab-a 2024-12+1 4/5 null counts', 'kab-a 2025-01+4 40/52 0.7692307692307693 full']],
    ['tahun', ['kab-a 2024-12+1 4/5 null counts', 'kab-a 2025-01+4 40/52 0.7692307692307693 full']],
  ])('%s', async (per, expected) => {
    expect(await shown(`${RANGE}&per=${per}`)).toEqual(expected);
  });

  test('a month without anything is there, as nothing', async () => {
    expect((await shown(RANGE))[3]).toBe('kab-a 2025-03+1 0/0 null none');
  });

  test('rolling months reach back before the range', async () => {
    expect(await shown('entitas=kab-a&dari=2025-02&sampai=2025-02&per=12b')).toEqual([
      'kab-a 2024-03+12 43/55 0.7818181818181819 full',
    ]);
  });

  test('of a level the last month stands', async () => {
    expect(await shown('ind=tunggakan&entitas=kab-a&dari=2025-01&sampai=2025-02&per=triwulan')).toEqual([
      'kab-a 2025-01+2 12/40 0.3 full',
    ]);
  });
});

test.each([
  ['diterima', 'kab-a 2025-02+1 3/3 3 counts'],
  ['keluar-masuk', 'kab-a 2025-02+1 30/20 1.5 small'],
  ['kepuasan', 'kab-a 2025-02+1 45/10 4.5 small'],
])('%s in its own unit', async (key, expected) => {
  expect(await shown(`ind=${key}&entitas=kab-a&dari=2025-02&sampai=2025-02`)).toEqual([expected]);
});

test('only some reports, of a province too', async () => {
  const february = 'dari=2025-02&sampai=2025-02&klas=berkadar&kanal=sms';
  expect(await shown(`entitas=wilayah-61&${february}`)).toEqual([
    'wilayah-61 2025-02+1 11/12 0.9166666666666666 small',
  ]);
  expect(await shown('entitas=kab-a&dari=2025-02&sampai=2025-02&klas=aspirasi')).toEqual([
    'kab-a 2025-02+1 0/0 null none',
  ]);
});

test('a peer group, by name, and the nation when nothing is asked', async () => {
  const february = 'dari=2025-02&sampai=2025-02';
  expect(await shown(`jenis=kabupaten&${february}`)).toEqual([
    'kab-b 2025-02+1 10/20 0.5 small',
    'kab-a 2025-02+1 30/40 0.75 full',
  ]);
  expect(await shown(`jenis=kabupaten&prov=61&${february}`)).toHaveLength(1);
  expect(await shown(february)).toEqual(['nasional 2025-02+1 40/60 0.6666666666666666 full']);
  expect((await ask('')).months).toEqual({ first: '2023-11-01', last: '2025-10-01', count: 24 });
});

test('what is not understood is named; units need a place', async () => {
  const { ignored, entity } = await ask('ind=cepat&entitas=kab-z&prov=61&kategori=Tambang&per=minggu');
  expect(entity?.id).toBe('nasional');
  expect(ignored.map(({ key }) => key).toSorted()).toEqual(['entitas', 'ind', 'kategori', 'per', 'prov']);
  expect((await api.request('/api/v1/figures?jenis=unit')).status).toBe(400);
});

test('the file has a line per entity and stretch, and no formula', async () => {
  const response = await api.request(
    '/api/v1/figures?jenis=kabupaten&dari=2025-02&sampai=2025-02&format=csv',
  );
  expect(response.headers.get('content-disposition')).toContain('angka-tepat-waktu-bulan');
  const [header, first] = (await response.text()).trimEnd().split('\r\n');
  expect(header).toContain(
    'entity,name,indicator,first_month,last_month,months,numerator,denominator,value,unit,base',
  );
  expect(first).toContain(
    "kab-b,'=cmd(),resolved_on_time,2025-02-01,2025-02-01,1,10,20,0.5,percent,small,e1",
  );
});
