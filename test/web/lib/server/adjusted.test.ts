import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adjust, type Adjusted } from '../../../../web/lib/server/adjusted.ts';
import { editionsIn, type Editions } from '../../../../web/lib/server/editions.ts';
import type { RankingQuery } from '../../../../web/lib/server/ranking.ts';
import { publish } from '../../../edition.ts';

/** Roads succeed in 70 of 100 everywhere, information in 95 of 100; kab-a has 40 and 10 of them (domain: 3.3 i). */
const TABLES = {
  entity: `
    entity | kind   | name   | type | parent | province_code
    kab-a  | agency | Kab. A | KAB  | -      | 61
    kab-b  | agency | Kab. B | KAB  | -      | 61
    kab-c  | agency | Kab. C | KAB  | -      | 61
    kota-a | agency | Kota A | KOTA | -      | 61`,
  member: `
    holder_id | entity | valid_from | valid_to
    kab-a     | kab-a  | -          | -
    kab-b     | kab-b  | -          | -
    kab-c     | kab-c  | -          | -
    kota-a    | kota-a | -          | -`,
  cell: `
    indicator        | holder_id | period     | category | class                | channel | numerator | denominator
    resolved_on_time | kab-a     | 2025-02-01 | Jalan    | berkadar             | sms     | 20        | 25
    resolved_on_time | kab-a     | 2025-03-01 | Jalan    | berkadar             | sms     | 9         | 15
    resolved_on_time | kab-a     | 2025-03-01 | -        | permintaan_informasi | sms     | 9         | 10
    resolved_on_time | kab-b     | 2025-02-01 | Jalan    | berkadar             | website | 41        | 60
    resolved_on_time | kab-b     | 2025-02-01 | -        | permintaan_informasi | website | 86        | 90
    resolved_on_time | kab-c     | 2025-02-01 | Air      | berkadar             | website | 0         | 9
    resolved_on_time | kota-a    | 2025-02-01 | Jalan    | berkadar             | sms     | 0         | 100
    resolved_on_time | kab-a     | 2024-12-01 | Jalan    | berkadar             | sms     | 0         | 100
    backlog          | kab-a     | 2025-02-01 | Jalan    | berkadar             | sms     | 0         | 100`,
};

let data: string;
let editions: Editions;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-adjusted-'));
  await publish(data, { id: 'e1', tables: TABLES });
  editions = editionsIn(data);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

const QUERY: RankingQuery = {
  ...{ peers: 'kabupaten', province: null, agency: null },
  months: { first: '2025-01-01', last: '2025-03-01', count: 3 },
  indicator: {
    ...{
      id: 'resolved_on_time',
      key: 'tepat-waktu',
      title_id: 'x',
      title_en: 'x',
      unit: 'percent',
      version: 'v1',
    },
    ...{
      group: 'utama',
      is_headline: true,
      better: 'higher',
      over: 'sum',
      topic: 'x',
      why_id: 'x',
      why_en: 'x',
    },
    ...{ definition: 'x', numerator: 'x', denominator: 'x', caveats: [] },
  },
};

const adjusted = (query: Partial<RankingQuery> = {}): Promise<Map<string, Adjusted>> =>
  editions.use(({ edition }) => {
    if (edition === null) throw new Error('no edition');
    return adjust(edition, { ...QUERY, ...query });
  });

test('compares a member with what the rates of its group would give its own cases', async () => {
  const found = (await adjusted()).get('kab-a');
  const overall = (20 + 9 + 9 + 41 + 86) / (25 + 15 + 10 + 60 + 90 + 9);
  expect(found?.expected).toBeCloseTo(40 * 0.7 + 10 * 0.95, 9);
  expect(found?.ratio).toBeCloseTo(38 / 37.5, 9);
  expect(found?.share).toBeCloseTo((38 / 37.5) * overall, 9);
  expect(found?.interval.lo).toBeCloseTo(0.717, 3);
  expect(found?.interval.hi).toBeCloseTo(1.391, 3);
});

test('leaves out members with fewer than ten cases, and other groups', async () => {
  expect([...(await adjusted()).keys()].toSorted()).toEqual(['kab-a', 'kab-b']);
  expect((await adjusted({ peers: 'kota' })).size).toBe(0);
});

test('within one kind of case nothing is left to adjust', async () => {
  const found = await adjusted({ narrowing: { channel: 'website', class: 'berkadar', category: 'Jalan' } });
  expect([...found]).toEqual([['kab-b', expect.objectContaining({ expected: 41, ratio: 1 }) as unknown]]);
});
