import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

const AGENCIES = `
  agency_id | name   | province_code | is_unit
  kab-a     | Kab. A | 61            | false
  kab-c     | Kab. C | 32            | false`;

const ENTITIES = `
  entity     | kind     | name   | type     | province_code | province_name
  wilayah-61 | province | Kalbar | PROVINCE | 61            | Kalbar
  wilayah-32 | province | Jabar  | PROVINCE | 32            | Jabar`;

const REGIONS = `
  region_code | name   | type
  61          | Kalbar | PROV
  32          | Jabar  | PROV`;

const FLAGS = `
  flag_id     | code | severity | entity | raised_day | cleared_day | value | threshold | n  | evidence | must_act | must_act_en | rule_version
  I01:kab-a:1 | I01  | 3        | kab-a  | 2025-02-28 | 2025-06-30  | 4.5   | 2         | 90 | {"open":90,"list":{"ind":"terbuka","bagian":"penyebut","dari":"2024-12","sampai":"2025-02"}} | kepala instansi | head of agency | r1
  I01:kab-a:2 | I01  | 3        | kab-a  | 2025-09-30 | -           | -     | 2         | 60 | {"open":60,"list":{"ind":"terbuka","bagian":"penyebut","dari":"2025-07","sampai":"2025-09"}} | kepala instansi | head of agency | r1
  I04:kab-c:1 | I04  | 3        | kab-c  | 2025-10-06 | -           | 20    | 20        | 1  | {"open":1,"list":{"ind":"terbuka","bagian":"penyebut","dari":"2025-09","sampai":"2025-09"}} | super-admin | super-administrator | r1
  I10:kab-c:1 | I10  | 2        | kab-c  | 2025-10-31 | -           | 6     | 5         | 6  | {"reports":6,"list":{"ind":"diterima","bagian":"penyebut","dari":"2025-08","sampai":"2025-10","kategori":"Jalan"}} | kepala OPD | head of unit | r1`;

const RULES = `
  code | name_id             | name_en        | rule_id | rule_en | must_act        | must_act_en | rule_version
  I01  | Tunggakan bertambah | Backlog growth | a       | b       | kepala instansi | head of agency | r1
  K01  | Verifikasi          | Verification   | a       | b       | admin nasional  | national administrator | r1`;

let data: string;
let editions: Editions;
let api: Api;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-agency-flags-'));
  const tables = {
    agency: AGENCIES,
    entity: ENTITIES,
    region: REGIONS,
    agency_flag: FLAGS,
    flag_rule: RULES,
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
  total: number;
  flags: { flag_id: string; name: string; value: number | null; evidence: Record<string, unknown> }[];
  rules: { code: string; name_id: string }[];
  ignored: { key: string; value: string }[];
}
const ask = async (query = ''): Promise<Answer> =>
  (await (await api.request(`/api/v1/agency-flags${query}`)).json()) as Answer;
const ids = async (query: string): Promise<string[]> =>
  (await ask(query)).flags.map(({ flag_id }) => flag_id);

test('standing flags, the gravest first, then the latest; with their numbers and the rules', async () => {
  const { total, flags, rules, ignored } = await ask();
  expect(flags.map(({ flag_id }) => flag_id)).toEqual(['I04:kab-c:1', 'I01:kab-a:2', 'I10:kab-c:1']);
  expect(total).toBe(3);
  expect(flags[1]).toMatchObject({
    name: 'Kab. A',
    value: null,
    evidence: { open: 60, list: { ind: 'terbuka', dari: '2025-07', sampai: '2025-09' } },
    cases: 'ind=terbuka&bagian=penyebut&dari=2025-07&sampai=2025-09&instansi=kab-a',
    must_act: 'kepala instansi',
    must_act_en: 'head of agency',
  });
  expect(rules).toMatchObject([{ code: 'I01', must_act_en: 'head of agency' }]);
  expect(ignored).toEqual([]);
});

test.each([
  ['?aktif=tidak', ['I01:kab-a:1']],
  ['?aktif=semua&kode=I01', ['I01:kab-a:2', 'I01:kab-a:1']],
  ['?prov=32', ['I04:kab-c:1', 'I10:kab-c:1']],
  ['?instansi=kab-c&kode=I10', ['I10:kab-c:1']],
  ['?instansi=kab-a&prov=32', []],
])('%s', async (query, expected) => expect(await ids(query)).toEqual(expected));

test.each([
  ['?prov=99', { key: 'prov', value: '99' }],
  ['?instansi=kab-z', { key: 'instansi', value: 'kab-z' }],
  ['?kode=I11', { key: 'kode', value: 'I11' }],
])('%s is named, and does not narrow', async (query, expected) => {
  const answer = await ask(query);
  expect(answer.ignored).toEqual([expected]);
  expect(answer.total).toBe(3);
});
