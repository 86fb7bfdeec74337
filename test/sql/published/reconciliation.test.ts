import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, type Built } from '../../../pipeline/build.ts';
import { checkModels } from '../../../pipeline/checks.ts';
import { readFeed } from '../../../pipeline/feed.ts';
import { INDICATORS } from '../../../pipeline/indicators.ts';
import { land } from '../../../pipeline/land.ts';
import { placeFrom } from '../../../pipeline/place.ts';
import { DEMO_FEED } from '../../../pipeline/settings.ts';
import { openWarehouse, type Warehouse } from '../../../pipeline/warehouse.ts';
import { generate } from '../../../seeds/demo/generate.ts';

/** The sums over generated histories, as they are and with something broken. */

let folder: string;
let warehouse: Warehouse;
let built: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-reconciliation-'));
  const out = join(folder, 'demo');
  await generate({ out, cases: 1_500, seed: 11, asOf: '2026-06-10' });
  const place = placeFrom({ TILIK_DEMO_DIR: out }, join(folder, 'data'));
  const landings = [await land(await readFeed(DEMO_FEED), place)];
  warehouse = await openWarehouse(':memory:');
  built = await build(warehouse, { ...place, landings, indicators: INDICATORS });
});
afterAll(async () => {
  warehouse.close();
  await rm(folder, { recursive: true });
});

/** What the checks say of the sums after some tables were changed; the change is taken back. */
async function findings(change: string): Promise<string[]> {
  const models = built.models.filter(({ name }) => name === 'published.reconciliation');
  const body = models[0]?.body ?? '';
  await warehouse.run('begin');
  try {
    await warehouse.run(change);
    await warehouse.run(`create or replace table published.reconciliation as ${body}`);
    const found = await checkModels(warehouse, models);
    return found.map(({ severity, sample }) => `${severity} ${sample.toSorted()[0] ?? ''}`);
  } finally {
    await warehouse.run('rollback');
  }
}

it('comes out for the nation, every province, agency, feed, clock and indicator', async () => {
  expect(await findings('select 1')).toEqual([]);
  const kinds = await warehouse.rows<{ kind: string; scopes: number }>(
    'select kind, count(distinct scope) as scopes from published.reconciliation group by kind order by kind',
  );
  const scopes = new Map(kinds.map(({ kind, scopes }) => [kind, scopes]));
  expect([...scopes.keys()]).toEqual(['agency', 'clock', 'feed', 'indicator', 'nation', 'province']);
  expect(scopes.get('agency')).toBeGreaterThan(100);
  expect(scopes.get('indicator')).toBe(INDICATORS.length);
});

it('puts every report into exactly one state and every open one into exactly one group, none left over', async () => {
  const [received] = await warehouse.rows<{ complaints: number }>(
    'select count(*) as complaints from raw.complaint',
  );
  const parts = await warehouse.rows<{ balance: string; part: string; amount: number; total: number }>(
    `select balance, part, amount, total from published.reconciliation where kind = 'nation' and balance = 'received'`,
  );
  expect(new Set(parts.map(({ total }) => total))).toEqual(new Set([received?.complaints]));
  expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(received?.complaints);
  expect(parts.find(({ part }) => part === 'tidak_terklasifikasi')?.amount).toBe(0);
  const { open, shown } = await warehouse.one<{ open: number; shown: number }>(
    `select count(*) filter (is_open) as open,
       (select sum(amount) from published.reconciliation
        where kind = 'nation' and balance = 'open' and part in ('in_time', 'overdue', 'unverified', 'held')) as shown
     from published.complaint`,
  );
  expect(shown).toBe(open);
});

it.each([
  [
    'a report that is lost on the way',
    'delete from published.complaint where complaint_id = (select min(complaint_id) from published.complaint)',
    /^stop/,
  ],
  [
    'a report that is open although it was closed',
    `update published.complaint set is_open = true where state = 'SELESAI'`,
    /^stop/,
  ],
  [
    'a clock missing in the histograms',
    `update published.histogram set finished = finished + 1 where clock = 'C4'`,
    /^stop .*C4/,
  ],
  [
    'an indicator counted twice',
    `insert into published.point select * replace (period + interval 1 month as period) from published.point where indicator = 'completion' and entity = 'nasional' limit 1`,
    /^stop .*completion/,
  ],
  [
    'rows of a feed that are neither landed nor quarantined',
    'update published.intake set landed = landed - 1',
    /^stop .*demo/,
  ],
  [
    'a state nobody knows',
    `update published.complaint set state = 'HILANG' where state = 'SELESAI'`,
    /^warn .*tidak_terklasifikasi/,
  ],
])('stops or warns at %s', async (_, change, expected) => {
  expect((await findings(change))[0]).toMatch(expected);
});
