import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import type { Scores } from '../../../web/lib/server/scores/scores.ts';
import { publish } from '../../edition.ts';

/**
 * Kab. A is the worked example; B does the same but for public visibility; C has 20 holdings and tells neither channel nor
 * district; D and E are silent.
 */
const ACTIVE = ['kab-a', 'kab-b', 'kab-c'];
const ALL = [...ACTIVE, 'kab-d', 'kab-e'];
/** Merged before the months asked for: nobody's peer any more. */
const MERGED = 'kab-z';
const REGION: Record<string, string> = {
  'kab-a': '61.05',
  'kab-b': '61.01',
  'kab-c': '61.02',
  'kab-d': '32.01',
  'kab-e': '32.02',
};

const table = (header: string, rows: readonly string[]): string => [header, ...rows].join('\n');

const ENTITIES = table('entity | kind | name | type | parent | province_code | province_name | valid_to', [
  ...ALL.map(
    (id) => `${id} | agency | ${id.toUpperCase()} | KAB | - | ${REGION[id]?.slice(0, 2) ?? '-'} | - | -`,
  ),
  `${MERGED} | agency | ${MERGED} | KAB | - | 61 | - | 2024-10-31`,
  'kab-a/pupr | unit | PUPR | OPD | kab-a | 61 | - | -',
  'wilayah-61 | province | Kalbar | PROVINCE | - | 61 | Kalbar | -',
  'wilayah-32 | province | Jabar | PROVINCE | - | 32 | Jabar | -',
  'nasional | nation | Nasional | NATION | - | - | - | -',
]);

const MEMBERS = table('holder_id | entity | valid_from | valid_to', [
  ...ALL.flatMap((id) => [
    `${id} | ${id} | - | -`,
    `${id} | wilayah-${REGION[id]?.slice(0, 2) ?? ''} | - | -`,
    `${id} | nasional | - | -`,
  ]),
  ...['kab-a/pupr', 'kab-a', 'wilayah-61', 'nasional'].map((entity) => `kab-a/pupr | ${entity} | - | -`),
]);

const SHARES: Record<string, [number, number]> = {
  verified_on_time: [90, 100],
  visible_to_public: [80, 100],
  no_silent_gap: [70, 100],
  closed_with_evidence: [50, 100],
  substantive_closure: [55, 100],
  undone_closure: [12, 100],
  rating: [75, 18],
  lead_in_time: [60, 100],
  ping_pong: [15, 100],
  resolved_on_time: [60, 100],
};

const scale = (id: string): number => (id === 'kab-c' ? 0.2 : 1);
const half = (id: string): string => (id === 'kab-a' ? 'kab-a/pupr' : id);

/** Half of the cases of Kab. A are held by its work unit; half of all fall into another month and channel. */
const CELLS = table(
  'indicator | holder_id | period | category | class | channel | numerator | denominator',
  ACTIVE.flatMap((id) =>
    Object.entries(SHARES).flatMap(([indicator, [x, n]]) => {
      const numerator = id === 'kab-b' && indicator === 'visible_to_public' ? 1 : x;
      const [first, all] = [Math.floor((numerator * scale(id)) / 2), Math.floor((n * scale(id)) / 2)];
      return [
        `${indicator} | ${id} | 2025-03-01 | Jalan | berkadar | website | ${first} | ${all}`,
        `${indicator} | ${half(id)} | 2025-06-01 | - | berkadar | sms | ${numerator * scale(id) - first} | ${n * scale(id) - all}`,
      ];
    }),
  ),
);

const HISTOGRAM = table(
  'holder_id | period | category | class | channel | clock | days | finished | open | transferred | ended',
  ACTIVE.flatMap((id) =>
    (
      [
        ['C3S', 55],
        ['C4', 60],
        ['C6L', 42],
        ['C6T', 60],
      ] as const
    ).flatMap(([clock, share]) => {
      const [done, open] = [share * scale(id), (100 - share) * scale(id)];
      return [
        `${id} | 2025-03-01 | Jalan | berkadar | website | ${clock} | 2 | ${done} | 0 | 0 | 0`,
        `${half(id)} | 2025-06-01 | - | berkadar | sms | ${clock} | 90 | 0 | ${open} | 0 | 0`,
      ];
    }),
  ),
);

const ACCESS = table(
  'holder_id | period | category | class | channel | district_code | reports | manual_entries',
  ACTIVE.flatMap((id) => {
    if (id === 'kab-c') return [`${id} | 2025-03-01 | Jalan | berkadar | lainnya | - | 50 | 0`];
    return [
      `${id} | 2025-03-01 | Jalan | berkadar | website | ${REGION[id] ?? ''}.01 | 40 | 0`,
      `${id} | 2025-03-01 | Jalan | berkadar | sms | ${REGION[id] ?? ''}.02 | 6 | 0`,
      `${id} | 2025-06-01 | - | berkadar | android | 99.99.99 | 2 | 0`,
      `${half(id)} | 2025-06-01 | - | berkadar | tatap_muka | - | 2 | 2`,
    ];
  }),
);

const CASES = Array.from({ length: 12 }, (_, at) => `c${at}`);
const TABLES = {
  entity: ENTITIES,
  member: MEMBERS,
  cell: CELLS,
  histogram: HISTOGRAM,
  access: ACCESS,
  agency: table('agency_id | name | type | is_unit | region_code', [
    ...ALL.map((id) => `${id} | ${id} | KAB | false | ${REGION[id] ?? ''}`),
  ]),
  region: table('region_code | name | type | parent_code | population', [
    '61 | Kalbar | PROV | - | 5000000',
    '32 | Jabar | PROV | - | -',
    ...ALL.map((id) => `${REGION[id] ?? ''} | ${id} | KAB | ${REGION[id]?.slice(0, 2) ?? ''} | 420000`),
  ]),
  district: table(
    'district_code | name | region_code',
    ALL.flatMap((id) =>
      ['01', '02', '03', '04'].map((no) => `${REGION[id] ?? ''}.${no} | D | ${REGION[id] ?? ''}`),
    ),
  ),
  counted: table(
    'indicator | period | holder_id | complaint_id | spell_no | numerator | denominator',
    CASES.flatMap((c) =>
      // Each report was held twice by A: it still is one report.
      [1, 2].map(
        (no) => `cross_case | 2025-03-01 | ${no === 1 ? 'kab-a' : 'kab-a/pupr'} | ${c} | ${no} | 1 | 1`,
      ),
    ),
  ),
  complaint: table(
    'complaint_id | class | category | channel',
    CASES.map((c) => `${c} | berkadar | Jalan | website`),
  ),
  category: 'category | subcategory | name_en | source\nJalan | - | Roads | x',
  policy: table('clock | class | limit_days | valid_from | valid_to', [
    'C3 | - | 5 | 2011-01-01 | -',
    'C4 | berkadar | 7 | 2011-01-01 | 2024-12-31',
    'C4 | berkadar | 60 | 2025-01-01 | -',
    'C6 | - | 60 | 2011-01-01 | -',
  ]),
};

let data: string;
let editions: Editions;
let api: Api;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-scores-'));
  await publish(data, { id: 'e1', as_of: '2025-11-20T23:00:00.000Z', tables: TABLES });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

type Answer = Scores & { ignored: { key: string; value: string }[] };
const ask = async (query: string): Promise<Answer> => {
  const response = await api.request(`/api/v1/scores?${query}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as Answer;
};
const rowOf = ({ ranked, shelf }: Answer, entity: string) => {
  const row = [...ranked, ...shelf.flatMap(({ members }) => members)].find((each) => each.entity === entity);
  if (row === undefined) throw new Error(`${entity} is nowhere`);
  return row;
};
const scoreOf = (answer: Answer, entity: string): (number | null)[] =>
  rowOf(answer, entity).indicators.map(({ score }) => score);

describe('scores of a peer group', () => {
  it('adds up holders, months and channels to the worked example', async () => {
    const [I1, I2, I3, , I5] = scoreOf(await ask('periode=12b'), 'kab-a');
    expect(I1).toBeCloseTo(64, 8);
    expect(I2).toBeCloseTo(68, 8);
    // Rate at the median of its peers, channels 40/6/2/2, two of four districts.
    expect(I3).toBeCloseTo(50 + 25 * 0.3854 + 25 * 0.5, 1);
    expect(I5).toBeCloseTo(70.5, 8);
  });

  it('counts a cross-agency report once, however many hands of an agency it went through', async () => {
    expect(rowOf(await ask('periode=12b'), 'kab-a').indicators[4]?.n).toBe(12);
  });

  it('ranks whom four indicators can be told of, and shelves the others by reason', async () => {
    const { ranked, shelf, group } = await ask('periode=12b');
    expect(ranked.map(({ entity }) => entity)).toEqual(['kab-a', 'kab-b']);
    expect(ranked[0]?.rank).toMatchObject({ lo: 1, median: 1 });
    expect(ranked[1]?.composite.missing).toEqual(['I5']);
    expect(
      Object.fromEntries(shelf.map(({ reason, members }) => [reason, members.map(({ entity }) => entity)])),
    ).toEqual({
      none: ['kab-d', 'kab-e'],
      counts: [],
      small: ['kab-c'],
      suku_kurang: [],
    });
    expect(group).toMatchObject({ members: 5, ranked: 2, on_time: 0.6 });
  });

  it('narrows to a province without changing the peers', async () => {
    const all = await ask('periode=12b');
    const narrow = await ask('periode=12b&prov=61');
    expect(narrow.group.members).toBe(3);
    expect(scoreOf(narrow, 'kab-a')).toEqual(scoreOf(all, 'kab-a'));
  });

  it('filters reports, and says which words it did not understand', async () => {
    const answer = await ask(
      'periode=12b&kanal=website&kategori=Jalan&klas=berkadar&bobot=oops&jenis=planet',
    );
    expect(rowOf(answer, 'kab-a').indicators[0]?.terms[0]).toMatchObject({ numerator: 45, denominator: 50 });
    expect(answer.ignored).toEqual([
      { key: 'jenis', value: 'planet' },
      { key: 'bobot', value: 'oops' },
    ]);
  });

  it('takes any range of months', async () => {
    const answer = await ask('dari=2025-06&sampai=2025-06');
    expect(answer.months).toEqual({ first: '2025-06-01', last: '2025-06-01', count: 1 });
    expect(rowOf(answer, 'kab-a').indicators[0]?.terms[0]?.denominator).toBe(50);
    expect((await ask('dari=2024-01&sampai=2024-02')).group).toMatchObject({ members: 6, ranked: 0 });
  });

  it('looks for districts over twelve months, however short the range', async () => {
    const cov = rowOf(await ask('dari=2025-06&sampai=2025-06'), 'kab-a').indicators[2]?.terms[2];
    expect(cov).toMatchObject({ id: 'Cov', numerator: 2, denominator: 4 });
  });

  it('leaves out what reports do not tell: neither zero channels nor zero districts', async () => {
    const untold = rowOf(await ask('periode=12b'), 'kab-c').indicators[2];
    expect(untold?.terms.map(({ missing }) => missing)).toEqual([null, 'tidak_tercatat', 'tidak_tercatat']);
    const silent = rowOf(await ask('periode=12b'), 'kab-d').indicators[2];
    expect(silent?.terms.map(({ value }) => value)).toEqual([expect.any(Number), 0, 0]);
  });

  it('knows nobody who had ended before', async () => {
    const { ranked, shelf } = await ask('periode=12b');
    const all = [...ranked, ...shelf.flatMap(({ members }) => members)].map(({ entity }) => entity);
    expect(all).not.toContain(MERGED);
  });

  it('takes other weights for a what-if and prints which', async () => {
    const answer = await ask('periode=12b&bobot=1-0-0-0-0');
    expect(answer.weights).toMatchObject({ version: 'what_if', weights: { I1: 1 } });
    expect(answer.ranked).toEqual([]);
    const even = await ask('periode=12b&bobot=1-1-1-1-1');
    expect(rowOf(even, 'kab-a').composite.arithmetic).toBeCloseTo(
      scoreOf(even, 'kab-a').reduce<number>((sum, score) => sum + (score ?? 0), 0) / 5,
      8,
    );
  });
});

describe('scores of other levels', () => {
  it('scores provinces, the nation and the units of one agency', async () => {
    const provinces = await ask('periode=12b&jenis=wilayah_provinsi');
    expect(rowOf(provinces, 'wilayah-61').indicators[0]?.n).toBe(220);
    const [, , nationalAccess] = rowOf(await ask('periode=12b&jenis=nasional'), 'nasional').indicators;
    expect(nationalAccess?.missing).toBe('tanpa_penduduk');
    const units = await ask('periode=12b&jenis=unit&instansi=kab-a');
    expect(units.group.members).toBe(1);
    expect(rowOf(units, 'kab-a/pupr').indicators[0]?.terms[0]?.denominator).toBe(50);
  });

  it('refuses work units of the whole country', async () => {
    expect((await api.request('/api/v1/scores?jenis=unit')).status).toBe(400);
  });
});

it('exports one line per member with weights, intervals and what is missing', async () => {
  const response = await api.request('/api/v1/scores?periode=12b&format=csv');
  const [header = '', ...rows] = (await response.text()).trim().split('\r\n');
  expect(header.split(',').slice(0, 9)).toEqual(
    'entity,name,context,first_month,last_month,weights,holdings,I1,I1_lo'.split(','),
  );
  expect(rows).toHaveLength(5);
  const silent = rows.find((row) => row.startsWith('kab-d')) ?? '';
  expect(silent).toContain('w1');
  expect(silent).toContain('terlalu_sedikit');
});
