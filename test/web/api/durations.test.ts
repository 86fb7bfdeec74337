import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApi, type Api } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

const TABLES = {
  entity: `entity | kind | name | type | parent
    kab      | agency | Kab. | KAB  | -
    kota     | agency | Kota | KOTA | -
    nasional | nation | Nasional | NATION | -`,
  member: `holder_id | entity | valid_from | valid_to
    kab  | kab      | - | -
    kota | kota     | - | -
    kab  | nasional | - | 2025-03-31
    kota | nasional | - | -`,
  histogram: `holder_id | period | category | class | channel | clock | days | finished | open | transferred | ended
    kab  | 2025-03-01 | Jalan | berkadar | website | C4 | 3 | 12 | 0 | 0 | 0
    kab  | 2025-06-01 | -     | berkadar | sms     | C4 | 8 | 6  | 6 | 1 | 1
    kota | 2025-03-01 | Jalan | aspirasi | website | C4 | 20 | 14 | 0 | 0 | 0
    kab  | 2025-03-01 | Jalan | berkadar | website | C3 | 1 | 99 | 0 | 0 | 0`,
  complaint: 'complaint_id | class | category | channel\nA | berkadar | Jalan | website',
  policy: `clock | class | limit_days | valid_from | valid_to
    C4 | berkadar | 60 | 2011-01-01 | -
    C4 | aspirasi | 14 | 2011-01-01 | -
    C3 | -        | 5  | 2011-01-01 | -`,
};

let data: string;
let editions: Editions;
let api: Api;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-durations-'));
  await publish(data, { id: 'e1', as_of: '2025-11-20T23:00:00.000Z', tables: TABLES });
  editions = editionsIn(data);
  api = createApi(editions);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

const ask = async (query: string): Promise<unknown> => {
  const response = await api.request(`/api/v1/durations?${query}`);
  expect(response.status, query).toBe(200);
  return response.json();
};

it('sums holders and months of an entity, and only of the time it counted there', async () => {
  expect(await ask('entitas=kab')).toMatchObject({
    clock: 'C4',
    own: { n: 26, finished: 18, open: 6, transferred: 1, ended: 1, quantiles: { median: 8 } },
  });
  expect(await ask('')).toMatchObject({
    entity: { id: 'nasional' },
    own: { n: 26, quantiles: { median: 20 } },
  });
});

it('knows a limit only where all reports asked for share it', async () => {
  expect(await ask('entitas=kab')).toMatchObject({ own: { limit_days: null, by_limit: null } });
  expect(await ask('entitas=kab&jam=C3')).toMatchObject({ own: { limit_days: 5, by_limit: { share: 1 } } });
  expect(await ask('entitas=kota&klas=aspirasi')).toMatchObject({
    own: { limit_days: 14, by_limit: { share: 0 } },
  });
});

it('narrows by channel, category and months', async () => {
  expect(await ask('entitas=kab&kanal=sms')).toMatchObject({ own: { n: 14 } });
  expect(await ask('entitas=kab&kategori=Jalan')).toMatchObject({ own: { n: 12 } });
  expect(await ask('entitas=kab&dari=2025-06&sampai=2025-06')).toMatchObject({ own: { n: 14 } });
});

it('compares two entities, and names whom it does not know', async () => {
  expect(await ask('entitas=kab&dibanding=kota')).toMatchObject({
    other: { id: 'kota' },
    compared: { n: 14 },
    log_rank: { observed: 18 },
  });
  expect(await ask('entitas=planet')).toMatchObject({
    entity: { id: 'nasional' },
    log_rank: null,
    ignored: [{ key: 'entitas', value: 'planet' }],
  });
});
