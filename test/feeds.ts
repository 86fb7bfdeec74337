import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readFeed, type Feed } from '../pipeline/feed.ts';
import { land, type Landing } from '../pipeline/land.ts';
import { loadLanded } from '../pipeline/landed.ts';
import { ROOT, placeFrom } from '../pipeline/place.ts';
import { readModels } from '../pipeline/models.ts';
import { loadSeeds } from '../pipeline/seeds.ts';
import { openWarehouse, type Warehouse } from '../pipeline/warehouse.ts';

/** Folders of this test file's feeds, removed when it is done. */
const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

/** Instant at which feeds of tests are landed. */
export const LANDED_AT = new Date('2024-06-30T19:00:00Z');

/** Files of a source by name, and what differs from the tiny feed. */
export interface FeedText {
  files?: Record<string, string | Uint8Array>;
  mappings?: Record<string, string>;
  feed?: Record<string, unknown>;
}

/** A feed of two agencies, two complaints and three events, one CSV file per relation with the columns of the contract. */
export const TINY: Record<string, string> = {
  'agency.csv': `agency_id,name,type,parent_id,region_code
kab-61.05,Pemerintah Kabupaten Sintang,KAB,,61.05
kab-61.05/pupr,Dinas PUPR,OPD,kab-61.05,61.05
`,
  'complaint.csv': `complaint_id,received_at,class,channel,title,text
L1,2024-05-02 08:00:00,berkadar,website,Jalan rusak,Telepon saya 081234567890
L2,2024-05-03,tidak_berkadar,sms,Lampu mati,
`,
  'event.csv': `complaint_id,event_id,code,at,agency_id,unit_id,text
L1,1,LAPORAN_DITERIMA,2024-05-02 08:00:00,kab-61.05,,
L1,2,DISPOSISI_UNIT,2024-05-03 10:00:00,kab-61.05,kab-61.05/pupr,
L2,3,LAPORAN_DITERIMA,2024-05-03,kab-61.05,,
`,
};

/** Writes a feed folder and its files to a new temporary folder; files and mappings given replace those of the tiny feed. */
export async function writeFeed({ files = {}, mappings = {}, feed = {} }: FeedText = {}): Promise<
  Feed & { root: string }
> {
  const root = await mkdtemp(join(tmpdir(), 'tilik-feed-'));
  roots.push(root);
  const folder = join(root, 'feed');
  await mkdir(join(folder, 'files'), { recursive: true });
  const all: Record<string, string | Uint8Array> = { ...TINY, ...files };
  for (const [name, content] of Object.entries(all)) await writeFile(join(folder, 'files', name), content);
  const select = (name: string): string => `select * from source('${name}')`;
  const sql = {
    agency: select('agency'),
    complaint: select('complaint'),
    event: select('event'),
    ...mappings,
  };
  for (const [relation, text] of Object.entries(sql)) await writeFile(join(folder, `${relation}.sql`), text);
  const file = {
    id: 'tiny',
    name: 'Tiny feed',
    kind: 'files',
    connection: { env: 'TINY_DIR', default: 'files' },
    timezone: 'Asia/Jakarta',
    cadence: '0 2 * * *',
    mode: 'full',
    sources: { agency: 'agency.*', complaint: 'complaint.*', event: 'event.*' },
    ...feed,
  };
  await writeFile(join(folder, 'feed.json'), JSON.stringify(file));
  return { ...(await readFeed(folder)), root };
}

/** Lands a feed below a data folder; the environment is empty but for what is given. */
export const landInto = (
  data: string,
  feed: Feed,
  env: NodeJS.ProcessEnv = {},
  now = LANDED_AT,
): Promise<Landing> => land(feed, { data, env, now: () => now });

/** Writes and lands a feed. */
export async function landText(text: FeedText = {}): Promise<Landing> {
  const feed = await writeFeed(text);
  return landInto(join(feed.root, 'data'), feed);
}

/** Macros, seeds, the landings and the raw tables over them, and nothing further. */
export async function openRaw(landings: readonly Landing[]): Promise<Warehouse> {
  const warehouse = await openWarehouse(':memory:');
  const place = placeFrom({});
  const macros = join(ROOT, 'sql', 'macros');
  for (const name of (await readdir(macros)).sort())
    await warehouse.run(await readFile(join(macros, name), 'utf8'));
  await loadSeeds(warehouse, place.seeds);
  await loadLanded(warehouse, landings);
  await warehouse.run('create schema raw');
  const models = await readModels(place.sql, warehouse);
  for (const { layer, name, body } of models) {
    if (layer === 'raw') await warehouse.run(`create table ${name} as ${body}`);
  }
  return warehouse;
}

/** Rows in, accepted and quarantined per relation of everything landed. */
export const countIntake = (
  warehouse: Warehouse,
): Promise<{ relation: string; rows_in: number; accepted: number; quarantined: number }[]> =>
  warehouse.rows(`
    with landed as (
      select 'region' as relation, count(*) as rows from landed.region
      union all select 'agency', count(*) from landed.agency
      union all select 'complaint', count(*) from landed.complaint
      union all select 'event', count(*) from landed.event
      union all select relation, count(*) from landed.reject group by relation
    ),
    accepted as (
      select 'region' as relation, count(*) as rows from raw.region
      union all select 'agency', count(*) from raw.agency
      union all select 'complaint', count(*) from raw.complaint
      union all select 'event', count(*) from raw.event
    )
    select relation,
      (select sum(rows) from landed where landed.relation = accepted.relation)::bigint as rows_in,
      rows as accepted,
      (select count(*) from raw.quarantine where quarantine.relation = accepted.relation) as quarantined
    from accepted order by relation`);
