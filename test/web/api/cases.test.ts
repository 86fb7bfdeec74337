import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

const COMPLAINTS = `
  complaint_id | class                | privacy | agency_id | unit_id    | province_code | category | over_days | is_overdue | is_near_ombudsman | is_candidate | flags      | title
  due-today    | berkadar             | publik  | kab-61.05 | kab-61.05/pupr | 61        | Jalan    | 0         | false      | false             | false        | []         | Jalan rusak
  due-soon     | berkadar             | publik  | kab-61.05 | -          | 61            | Jalan    | -5        | false      | true              | false        | [K07]      | Jembatan putus
  due-later    | tidak_berkadar       | publik  | kl-pupr   | -          | 61            | Air      | -6        | false      | false             | false        | []         | Air keruh
  overdue      | permintaan_informasi | rahasia | kab-61.05 | -          | 61            | Air      | 9         | true       | false             | true         | [K08, K06] | Rahasia sekali
  formula      | aspirasi             | publik  | kl-pupr   | -          | 32            | =cmd("x"), | 3         | true       | false             | false        | [K06]      | Usul`;

/** Rows that share the measures, so that only the identifier orders them. */
function many(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const over = at % 7;
    return `many-${at} | aspirasi | publik | kl-many | - | 11 | Banyak | ${over} | true | false | false | [] | Judul`;
  });
  return rows.join('\n');
}

/** Columns that every row of the list needs, given in the same way to all. */
function complete(table: string): string {
  const [header = '', ...rows] = table.trim().split('\n');
  const filled = rows.map((row) => {
    const over = Number(row.split('|')[7]);
    return `${row} | #1 | 2025-08-14 | DIPROSES | true | ${14 + over} | 14 | ${(14 + over) / 14} | 3`;
  });
  return [
    `${header} | tracking_no | received_day | state | is_open | elapsed_days | limit_days | overdue_ratio | silent_days`,
    ...filled,
    `closed | aspirasi | publik | kl-pupr | - | 32 | Air | - | false | false | false | [] | Usul | #9 | 2025-08-14 | SELESAI | false | 4 | 14 | 0.3 | -`,
  ].join('\n');
}

const TABLES = {
  complaint: complete(`${COMPLAINTS}\n${many(40)}`),
  flag: `
    complaint_id | code | severity | substate            | cleared_day | days
    overdue      | K06  | 3        | -                   | -           | 9
    overdue      | K08  | 4        | tanpa_tindak_lanjut | -           | 71
    overdue      | K07  | 3        | -                   | 2025-11-01  | 61
    formula      | K06  | 3        | -                   | -           | 3`,
  agency: `
    agency_id      | name               | short_name | is_unit | parent_name       | province_name
    kab-61.05      | Pemkab Sintang     | Sintang    | false   | -                 | Kalimantan Barat
    kab-61.05/pupr | Dinas PUPR Sintang | Dinas PUPR | true    | Pemkab Sintang    | Kalimantan Barat
    kl-pupr        | Kementerian PUPR   | -          | false   | -                 | -
    kl-many        | Badan Banyak       | -          | false   | -                 | -`,
  region: `
    region_code | name             | type
    61          | Kalimantan Barat | PROV
    32          | Jawa Barat       | PROV`,
  feed: `
    feed_id | as_of_day
    demo    | 2025-11-22`,
};

let data: string;
let editions: Editions;
let api: Api;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-cases-'));
  await publish(data, { id: 'e1', tables: TABLES });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

interface List {
  total: number;
  first: number;
  next: string | null;
  previous: { cursor: string | null } | null;
  doubled: number;
  rows: { complaint_id: string; title: string | null; withheld: string | null; flags: object[] }[];
  due: {
    open: number;
    as_of_day: string;
    soon_day: string;
    lanes: { status: string; count: number; agencies: object[]; others: object }[];
  };
  filter: object;
  ignored: object[];
}
const list = async (query: string): Promise<List> => {
  const response = await api.request(`/api/v1/cases?${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as List;
};
const ids = async (query: string) => (await list(query)).rows.map((row) => row.complaint_id);

describe('filters', () => {
  test.each([
    ['status=hari-ini&prov=61', ['due-today']],
    ['status=5hk', ['due-soon']],
    ['prov=61', ['overdue']],
    ['status=menuju-simpel', ['due-soon']],
    ['status=kandidat', ['overdue']],
    ['status=terbuka&prov=61', ['overdue', 'due-today', 'due-soon', 'due-later']],
    ['status=selesai', ['closed']],
    ['status=semua&kategori=Air', ['overdue', 'due-later', 'closed']],
    ['status=terbuka&klas=berkadar', ['due-today', 'due-soon']],
    ['status=semua&bendera=K06', ['overdue', 'formula']],
    ['bendera=K06', ['overdue', 'formula']],
    ['status=semua&instansi=kl-pupr', ['formula', 'due-later', 'closed']],
    ['status=semua&instansi=kab-61.05/pupr', ['due-today']],
    ['status=semua&prov=32&urut=diam', ['formula', 'closed']],
  ])('%s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test('what is not understood is named and left aside', async () => {
    const { ignored, filter } = await list('status=kemarin&prov=99&klas=aspirasi&setelah=x&warna=biru');
    expect(ignored).toEqual([
      { key: 'status', value: 'kemarin' },
      { key: 'warna', value: 'biru' },
      { key: 'prov', value: '99' },
      { key: 'setelah', value: 'x' },
    ]);
    expect(filter).toMatchObject({ status: 'lewat', klas: 'aspirasi', prov: null });
  });

  test.each([`' or 1=1 --`, `"; drop table published.complaint; --`, `kl-pupr') or true --`, '$agency'])(
    'SQL in a value is a value: %s',
    async (value) => {
      const text = encodeURIComponent(value);
      const { ignored, total } = await list(
        `status=selesai&instansi=${text}&kategori=${text}&prov=${text}&klas=${text}`,
      );
      expect(ignored).toHaveLength(4);
      expect(total).toBe(1);
    },
  );
});

test('the content of a confidential complaint is withheld, its metadata are not', async () => {
  const [row] = (await list('status=kandidat')).rows;
  expect(row).toMatchObject({ complaint_id: 'overdue', title: null, withheld: 'confidential' });
  expect(row?.flags).toEqual([
    { code: 'K08', severity: 4, substate: 'tanpa_tindak_lanjut', days: 71 },
    { code: 'K06', severity: 3, substate: null, days: 9 },
  ]);
});

test('lanes count the open cases of the scope and name who holds them', async () => {
  const { due, total } = await list('status=selesai&prov=61');
  expect(total).toBe(0);
  expect(due).toMatchObject({ open: 4, as_of_day: '2025-11-22', soon_day: '2025-11-28' });
  expect(due.lanes.map((lane) => [lane.status, lane.count])).toEqual([
    ['hari-ini', 1],
    ['5hk', 1],
    ['lewat', 1],
    ['menuju-simpel', 1],
    ['kandidat', 1],
  ]);
  expect(due.lanes[0]).toMatchObject({
    agencies: [{ agency_id: 'kab-61.05', name: 'Sintang', count: 1 }],
    others: { agencies: 0, count: 0 },
  });
});

test.each(['rasio', 'lewat', 'diam'])(
  'paging by %s meets every case once, forward and back',
  async (urut) => {
    const filter = `status=semua&urut=${urut}`;
    const pages: string[][] = [];
    let page = await list(filter);
    const firsts = [page.first];
    pages.push(page.rows.map((row) => row.complaint_id));
    while (page.next !== null) {
      page = await list(`${filter}&setelah=${page.next}`);
      firsts.push(page.first);
      pages.push(page.rows.map((row) => row.complaint_id));
    }
    expect(firsts).toEqual([1, 17, 33]);
    expect(new Set(pages.flat()).size).toBe(page.total);
    expect(pages.flat()).toHaveLength(46);

    const back: string[][] = [];
    while (page.previous !== null) {
      const { cursor } = page.previous;
      page = await list(cursor === null ? filter : `${filter}&setelah=${cursor}`);
      back.unshift(page.rows.map((row) => row.complaint_id));
    }
    expect(back).toEqual(pages.slice(0, -1));
  },
);

describe('as CSV', () => {
  const file = async (query: string, headers = {}) => {
    const response = await api.request(`/api/v1/cases?${query}`, { headers });
    return { response, lines: (await response.text()).trimEnd().split('\r\n') };
  };

  test('all rows of the filter, with where they come from', async () => {
    const { response, lines } = await file('status=semua&format=csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain(
      'tilik-data-contoh-kasus-semua-edisi-e1.csv',
    );
    expect(response.headers.get('x-tilik-edition')).toBe('e1');
    expect(lines).toHaveLength(1 + 46);
    expect(lines[0]).toMatch(/^tracking_no,complaint_id,.*,edition,as_of,is_sample$/);
    expect(lines[1]).toMatch(/,e1,2025-11-20T23:00:00.000Z,true$/);
  });

  test('by the Accept header; no content of complaints', async () => {
    const { lines } = await file('status=kandidat', { accept: 'text/csv' });
    expect(lines[1]).toMatch(/^#1,overdue,2025-08-14,,permintaan_informasi,Air,/);
    expect(lines.join()).not.toContain('Rahasia sekali');
    expect(lines[1]).toContain(',K08 K06,');
  });

  test('quotes are doubled and formulas are harmless, numbers stay numbers', async () => {
    const { lines } = await file('status=lewat&klas=aspirasi&prov=32&format=csv');
    expect(lines[1]).toContain(`,"'=cmd(""x""),",`);
    const soon = await file('status=5hk&format=csv');
    expect(soon.lines[1]).toContain(',-5,');
  });
});

describe('entity tags', () => {
  const tagOf = async (query: string, accept = 'application/json') =>
    (await api.request(`/api/v1/cases?${query}`, { headers: { accept } })).headers.get('etag');

  test('the order of the keys is no other question, another filter or format is', async () => {
    const tag = await tagOf('status=semua&prov=61');
    expect(tag).toMatch(/^W\/".{22}"$/);
    expect(await tagOf('prov=61&status=semua')).toBe(tag);
    expect(await tagOf('prov=32&status=semua')).not.toBe(tag);
    expect(await tagOf('status=semua&prov=61', 'text/csv')).not.toBe(tag);
  });

  test('who has the answer gets 304 without a body, also for a file', async () => {
    for (const query of ['status=semua', 'status=semua&format=csv']) {
      const tag = String(await tagOf(query));
      const again = await api.request(`/api/v1/cases?${query}`, {
        headers: { accept: 'application/json', 'if-none-match': `"other", ${tag}` },
      });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
  });

  test('a file that nobody reads leaves nothing open: more of them than connections', async () => {
    for (let n = 0; n < 10; n += 1)
      expect((await api.request('/api/v1/cases?format=csv', { method: 'HEAD' })).status).toBe(200);
    expect((await api.request('/api/v1/cases?format=csv&status=semua')).status).toBe(200);
    const left = await api.request('/api/v1/cases?format=csv&status=semua');
    await left.body?.cancel();
    const whole = await api.request('/api/v1/cases?format=csv&status=semua');
    expect((await whole.text()).trimEnd().split('\r\n')).toHaveLength(1 + 46);
  });
});
