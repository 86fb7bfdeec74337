import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

const TABLES = {
  column: `
    table_name | position | column_name | type    | meaning | unit         | sources           | origins               | is_traced
    point      | 1        | indicator   | VARCHAR | which   | -            | []                | []                    | true
    pause      | 2        | days        | INTEGER | length  | working days | [core.pause.days] | [landed.event.at]     | false
    pause      | 1        | from_day    | DATE    | start   | -            | [core.pause.from] | [landed.event.at]     | true`,
  model: `
    model                       | layer      | purpose       | grain          | file
    published.pause             | published  | Taken out.    | one row each   | sql/published/pause.sql
    core.pause                  | core       | Every pause.  | one row each   | sql/core/pause.sql
    indicators.resolved_on_time | indicators | On time.      | one row each   | sql/indicators/resolved_on_time.sql`,
  lineage: `
    model                       | reads        | columns
    published.pause             | core.pause   | [days, from_day]
    core.pause                  | landed.event | [at]
    indicators.resolved_on_time | core.pause   | []`,
  indicator: `
    indicator        | key         | position | title_id | title_en | unit | version | group | is_headline | better | over | topic | why_id | why_en | caveats | definition | numerator | denominator | minimum_value_n | minimum_rank_n
    resolved_on_time | tepat-waktu | 1        | Selesai tepat waktu | Resolved on time | percent | v1 | utama | true | higher | sum | penyelesaian | janji | promise | [pengalihan] | On time. | in time | due | 10 | 30`,
  policy: `
    clock | class    | limit_days | unit    | start_event    | stop_event   | pauses | valid_from | source
    C4    | berkadar | 60         | workday | DISPOSISI_UNIT | SELESAI    | true   | 2011-01-01 | PermenPANRB 62/2018`,
  flag_rule: `
    code | name_id        | name_en   | clock | must_act   | must_act_en | rule_id | rule_en | rule_version
    K08  | Kandidat SIMPeL | Candidate | C6    | Ombudsman  | Ombudsman   | lewat   | past    | r1`,
  term: `
    term_id   | term_en | meaning_id | meaning_en
    tunggakan | backlog | terbuka    | open`,
};

let data: string;
let editions: Editions;
let api: Api;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-dictionary-'));
  await publish(data, { id: 'e1', tables: TABLES });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

interface Column {
  table_name: string;
  column_name: string;
  unit: string | null;
}

it('columns come table by table, in the order of the table; a missing unit is null', async () => {
  const { columns } = (await (await api.request('/api/v1/columns')).json()) as { columns: Column[] };
  expect(columns.map((row) => [row.table_name, row.column_name, row.unit])).toEqual([
    ['pause', 'from_day', null],
    ['pause', 'days', 'working days'],
    ['point', 'indicator', null],
  ]);
});

describe('the dictionary', () => {
  interface Dictionary {
    indicators: { id: string; upstream: string[]; reads: object[]; cases: { numerator: string } }[];
    flags: { code: string }[];
    limits: { clock: string; stop_event: string[] }[];
    terms: { term_id: string }[];
    tables: { name: string; purpose: string; upstream: string[]; columns: Column[] }[];
    ignored: object[];
  }
  const ask = async (query = ''): Promise<Dictionary> =>
    (await (await api.request(`/api/v1/dictionary${query}`)).json()) as Dictionary;

  it('has every registry, and the way of every table back to what was landed', async () => {
    const { indicators, flags, limits, terms, tables } = await ask();
    expect(tables.map(({ name, purpose, upstream }) => [name, purpose, upstream])).toEqual([
      ['pause', 'Taken out.', ['landed.event', 'core.pause']],
      ['point', '', []],
    ]);
    expect(indicators).toMatchObject([
      {
        id: 'resolved_on_time',
        version: 'v1',
        caveats: [{ id: expect.stringContaining('dialihkan') as string }],
        upstream: ['landed.event', 'core.pause'],
        reads: [{ reads: 'core.pause', columns: [], purpose: 'Every pause.' }],
      },
    ]);
    expect(indicators[0]?.cases.numerator).toContain('bagian=pembilang&ind=tepat-waktu');
    expect(limits).toMatchObject([
      { clock: 'C4', stop_event: ['SELESAI'], valid_to: null, legal_days: null },
    ]);
    expect([flags[0]?.code, terms[0]?.term_id]).toEqual(['K08', 'tunggakan']);
  });

  it('gives only what fits a search, and names what it did not understand', async () => {
    const found = await ask('?cari=length&warna=biru');
    expect(found).toMatchObject({ indicators: [], flags: [], limits: [], terms: [] });
    expect(found.tables.map(({ columns }) => columns.map((row) => row.column_name))).toEqual([['days']]);
    expect(found.ignored).toEqual([{ key: 'warna', value: 'biru' }]);
  });
});
