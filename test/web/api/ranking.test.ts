import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

interface Point {
  indicator: string;
  entity: string;
  period: string;
  numerator: number;
  denominator: number;
}

const INDICATORS = `
  indicator        | key | position | title_id  | title_en | unit    | version | group | is_headline | better | over   | topic     | why_id | why_en | caveats | definition | numerator | denominator | minimum_value_n | minimum_rank_n
  resolved_on_time | tepat-waktu | 1        | Selesai   | Resolved | percent | v1 | utama | true | higher | sum    | kecepatan | why    | why    | []      | x          | x         | x           | 10              | 30
  backlog          | tunggakan | 2        | Tunggakan | Backlog  | percent | v1 | utama | true | lower  | latest | tunggakan | why    | why    | []      | x          | x         | x           | 10              | 30
`;

const ENTITIES = `
  entity      | kind     | name          | type     | parent    | province_code | province_name | valid_from | valid_to
  wilayah-61  | province | Kalbar        | PROVINCE | -         | 61            | Kalbar | - | -
  wilayah-32  | province | Jabar         | PROVINCE | -         | 32            | Jabar | - | -
  nasional    | nation   | Nasional      | NATION   | -         | -             | - | - | -
  kab-a       | agency   | Kab. A        | KAB      | -         | 61            | Kalbar | - | -
  kab-b       | agency   | Kab. B        | KAB      | -         | 61            | Kalbar | - | -
  kab-c       | agency   | =cmd()        | KAB      | -         | 61            | Kalbar | - | -
  kab-d       | agency   | Kab. D        | KAB      | -         | 32            | Jabar | - | -
  kab-e       | agency   | Kab. E        | KAB      | -         | 32            | Jabar | - | -
  kab-f       | agency   | Kab. F        | KAB      | -         | 32            | Jabar | - | -
  kota-a      | agency   | Kota A        | KOTA     | -         | 61            | Kalbar | - | -
  kab-a/pupr  | unit     | PUPR          | OPD      | kab-a     | 61            | Kalbar | - | -
  kab-b/pupr  | unit     | PUPR          | OPD      | kab-b     | 61            | Kalbar | - | -
  kab-old     | agency   | Kab. Lama     | KAB      | -      | 11            | Aceh          | - | 2023-10-31
  kab-new     | agency   | Kab. Baru     | KAB      | -      | 11            | Aceh          | 2024-02-15 | 2024-12-31`;

const AGENCIES = `
  agency_id | name   | is_unit
  kab-a     | Kab. A | false`;

/** Mean monthly denominator and share per member; kab-f never has a report. */
const RATES: [entity: string, monthly: number, share: number][] = [
  ['kab-a', 9, 0.95],
  ['kab-b', 9, 0.5],
  ['kab-c', 3, 0.8],
  ['kab-d', 1, 0.7],
  ['kab-e', 0.3, 0.9],
  ['kota-a', 5, 0.9],
  ['kab-a/pupr', 4, 0.9],
  ['kab-b/pupr', 4, 0.4],
];

/** 30 months up to the running one, November 2025. */
const MONTHS = Array.from({ length: 30 }, (_, back) =>
  new Date(Date.UTC(2025, 10 - back, 1)).toISOString().slice(0, 10),
);

const POINTS: Point[] = RATES.flatMap(([entity, monthly, share]) =>
  MONTHS.flatMap((period, at) => {
    const denominator = Math.floor((at + 1) * monthly) - Math.floor(at * monthly);
    const numerator = Math.round(denominator * share);
    return denominator === 0
      ? []
      : [
          { indicator: 'resolved_on_time', entity, period, numerator, denominator },
          {
            indicator: 'backlog',
            entity,
            period,
            numerator: 5 * (denominator - numerator),
            denominator: 5 * denominator,
          },
        ];
  }),
);

const pointTable = [
  'indicator | entity | period | numerator | denominator',
  ...POINTS.map((p) => [p.indicator, p.entity, p.period, p.numerator, p.denominator].join(' | ')),
].join('\n');

/** Two months of one class, so that a filter shows: half of what the points of kab-a say. */
const cellTable = `
  indicator        | holder_id | period     | category | class    | channel | numerator | denominator
  resolved_on_time | kab-a     | 2025-09-01 | Jalan    | berkadar | sms     | 40        | 50
  resolved_on_time | kab-a     | 2025-10-01 | Jalan    | aspirasi | website | 30        | 30`;

const MEMBERS = `
  holder_id | entity | valid_from | valid_to
  kab-a     | kab-a  | -          | -`;

let data: string;
let editions: Editions;
let api: Api;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-ranking-'));
  const tables = {
    ...{ indicator: INDICATORS, entity: ENTITIES, agency: AGENCIES, point: pointTable },
    ...{ cell: cellTable, member: MEMBERS },
  };
  await publish(data, { id: 'e1', as_of: '2025-11-20T23:00:00.000Z', tables });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

interface Member {
  entity: string;
  numerator: number;
  denominator: number;
  share: number | null;
  interval: { lo: number; hi: number } | null;
  tier?: string | null;
  trend: { quarters: number; shares: (number | null)[] };
}
interface Answer {
  months: { first: string; last: string };
  group: { members: number; ranked: number; numerator: number; denominator: number; share: number | null };
  ranked: Member[];
  shelf: { base: string; members: Member[] }[];
  ignored: { key: string; value: string }[];
  peers: string;
}
const ask = async (query: string): Promise<Answer> => {
  const response = await api.request(`/api/v1/ranking?${query}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as Answer;
};

/** The same arithmetic without SQL and without our statistics: months picked by text, Wilson found by bisection. */
function boring(entity: string, indicator: string, first: string, last: string) {
  let x = 0;
  let n = 0;
  for (const point of POINTS) {
    if (point.entity !== entity || point.indicator !== indicator) continue;
    if (point.period < first || point.period > last) continue;
    x += point.numerator;
    n += point.denominator;
  }
  const outside = (p: number) => (x / n - p) ** 2 > (1.959963984540054 ** 2 * p * (1 - p)) / n;
  const edge = (from: number, to: number) => {
    let [inside, out] = [from, to];
    for (let i = 0; i < 60; i += 1) {
      const middle = (inside + out) / 2;
      if (outside(middle)) out = middle;
      else inside = middle;
    }
    return inside;
  };
  return { x, n, lo: edge(x / n, 0), hi: edge(x / n, 1) };
}

const all = (answer: Answer) => [...answer.ranked, ...answer.shelf.flatMap(({ members }) => members)];

describe('arithmetic', () => {
  test.each([
    ['ind=tepat-waktu', 'resolved_on_time', '2023-11-01', '2025-10-01'],
    ['ind=tepat-waktu&periode=12b', 'resolved_on_time', '2024-11-01', '2025-10-01'],
    ['ind=tunggakan', 'backlog', '2025-10-01', '2025-10-01'],
  ])('%s agrees with the boring way', async (query, indicator, first, last) => {
    const answer = await ask(query);
    for (const member of all(answer)) {
      const { x, n, lo, hi } = boring(member.entity, indicator, first, last);
      expect([member.numerator, member.denominator], member.entity).toEqual([x, n]);
      expect(member.share, member.entity).toBe(n < 10 ? null : x / n);
      if (member.interval === null) continue;
      expect(member.interval.lo, member.entity).toBeCloseTo(lo, 9);
      expect(member.interval.hi, member.entity).toBeCloseTo(hi, 9);
    }
    expect(answer.group.numerator).toBe(answer.ranked.reduce((sum, { numerator }) => sum + numerator, 0));
    expect(answer.group.denominator).toBe(
      answer.ranked.reduce((sum, { denominator }) => sum + denominator, 0),
    );
  });

  test('tiers of 24 months, and of the backlog, where less is better', async () => {
    const tiers = async (query: string) =>
      (await ask(query)).ranked.map(({ entity, tier }) => `${entity} ${String(tier)}`);
    expect(await tiers('ind=tepat-waktu')).toEqual(['kab-a above', 'kab-c same', 'kab-b below']);
    expect(await tiers('ind=tunggakan')).toEqual(['kab-a above', 'kab-b below']);
  });

  test('ranked and shelved members add up to the group', async () => {
    const answer = await ask('');
    expect(answer.shelf.map(({ base, members }) => [base, members.map(({ entity }) => entity)])).toEqual([
      ['none', ['kab-new', 'kab-f']],
      ['counts', ['kab-e']],
      ['small', ['kab-d']],
    ]);
    expect(answer.group.members).toBe(7);
    expect(all(answer)).toHaveLength(7);
  });

  test.each([
    '',
    'ind=tunggakan',
    'prov=61',
    'periode=12b',
    'jenis=kota',
    'jenis=unit&prov=61',
    'klas=berkadar',
  ])('ranked and not ranked are the group; its share is that of the ranked: %s', async (query) => {
    const { group, ranked, shelf } = await ask(query);
    const members = [...ranked, ...shelf.flatMap((each) => each.members)];
    expect(new Set(members.map(({ entity }) => entity)).size).toBe(members.length);
    expect(members.length).toBe(group.members);
    expect(ranked.length).toBe(group.ranked);
    const sum = (key: 'numerator' | 'denominator') => ranked.reduce((all, each) => all + each[key], 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([group.numerator, group.denominator]);
  });

  test('trend: a quarter of three complete months, for a level its last month', async () => {
    const share = (first: string, last: string, indicator: string) => {
      const { x, n } = boring('kab-a', indicator, first, last);
      return x / n;
    };
    const [sum] = (await ask('ind=tepat-waktu')).ranked;
    expect(sum?.trend.quarters).toBe(1);
    expect(sum?.trend.shares).toHaveLength(8);
    expect(sum?.trend.shares[0]).toBe(share('2023-11-01', '2024-01-01', 'resolved_on_time'));
    expect(sum?.trend.shares[7]).toBe(share('2025-08-01', '2025-10-01', 'resolved_on_time'));
    const [level] = (await ask('ind=tunggakan')).ranked;
    expect(level?.trend.shares[7]).toBe(share('2025-10-01', '2025-10-01', 'backlog'));
  });

  test('trend: quarters of fewer than ten are widened until they have ten', async () => {
    const few = (await ask('')).ranked.find(({ entity }) => entity === 'kab-c');
    expect(few?.trend.quarters).toBe(2);
    const { x, n } = boring('kab-c', 'resolved_on_time', '2025-05-01', '2025-10-01');
    expect(few?.trend.shares).toHaveLength(4);
    expect(few?.trend.shares[3]).toBe(x / n);
  });
});

describe('months and reports', () => {
  test('a range of months instead of a period', async () => {
    const answer = await ask('dari=2025-01&sampai=2025-03&periode=12b');
    expect(answer.months).toEqual({ first: '2025-01-01', last: '2025-03-01', count: 3 });
    for (const member of all(answer)) {
      const { x, n } = boring(member.entity, 'resolved_on_time', '2025-01-01', '2025-03-01');
      expect([member.numerator, member.denominator], member.entity).toEqual([x, n]);
    }
  });

  test('only reports of a class or a channel', async () => {
    const [member] = (await ask('klas=berkadar')).ranked;
    expect(member).toMatchObject({ entity: 'kab-a', numerator: 40, denominator: 50 });
    expect((await ask('kanal=website')).ranked[0]).toMatchObject({ numerator: 30, denominator: 30 });
    expect((await ask('kategori=Tambang')).ignored).toEqual([{ key: 'kategori', value: 'Tambang' }]);
  });

  test('an agency that has ended is ranked for months before that, and for no later ones', async () => {
    const entities = async (query: string) => all(await ask(query)).map(({ entity }) => entity);
    expect(await entities('')).not.toContain('kab-old');
    expect(await entities('dari=2022-01&sampai=2023-12')).toContain('kab-old');
    expect(await entities('dari=2022-01&sampai=2023-12')).not.toContain('kab-new');
    expect(await entities('dari=2024-01&sampai=2024-12')).toContain('kab-new');
  });
});

describe('peer groups', () => {
  test('a province narrows the group', async () => {
    expect(all(await ask('prov=61')).map(({ entity }) => entity)).toEqual(['kab-a', 'kab-c', 'kab-b']);
    expect(all(await ask('jenis=kota')).map(({ entity }) => entity)).toEqual(['kota-a']);
  });

  test('units need an agency or a province', async () => {
    const refused = await api.request('/api/v1/ranking?jenis=unit');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('instansi or prov') as string,
    });
    expect(all(await ask('jenis=unit&prov=61'))).toHaveLength(2);
    expect(all(await ask('jenis=unit&instansi=kab-a')).map(({ entity }) => entity)).toEqual(['kab-a/pupr']);
  });

  test('what is not understood is named, the rest holds', async () => {
    const answer = await ask('ind=cepat&jenis=negara&prov=99&instansi=kab-a&warna=biru&periode=12b');
    expect(answer.peers).toBe('kabupaten');
    expect(answer.months.first).toBe('2024-11-01');
    expect(answer.ignored.map(({ key, value }) => `${key}=${value}`).toSorted()).toEqual([
      'ind=cepat',
      'instansi=kab-a',
      'jenis=negara',
      'prov=99',
      'warna=biru',
    ]);
  });
});

test('the file carries every member with its counts and no formula', async () => {
  const response = await api.request('/api/v1/ranking?format=csv&prov=61');
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(response.headers.get('content-disposition')).toContain('peringkat-tepat-waktu-kabupaten-24b');
  const [header, ...rows] = (await response.text()).trimEnd().split('\r\n');
  expect(header).toContain(
    'entity,name,context,indicator,first_month,last_month,numerator,denominator,share',
  );
  expect(rows).toHaveLength(3);
  const { x, n } = boring('kab-c', 'resolved_on_time', '2023-11-01', '2025-10-01');
  const c = rows.find((row) => row.startsWith('kab-c'));
  expect(c).toContain(`kab-c,'=cmd(),Kalbar,resolved_on_time,2023-11-01,2025-10-01,${x},${n},`);
  expect(c).toContain(',e1,2025-11-20T23:00:00.000Z,true');
});
