import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PUBLISHED, type Run } from '../../pipeline/contract.ts';
import { databaseFile } from '../../pipeline/edition.ts';
import { ROOT, type Place } from '../../pipeline/place.ts';
import { literal, openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';
import { MINI_FEED, miniFeed, miniNight, miniPlace, removeFolder } from '../mini.ts';
import { copyInto, startIntakeStore, type IntakeStore } from '../postgres.ts';

/** Published tables that tell of the feed, not of its records. */
const ABOUT_THE_FEED = ['feed', 'intake'];

/** The mini feed without the complaint of 30 February, which no PostgreSQL takes. */
async function cleanMiniFeed(): Promise<string> {
  const without = async (name: string): Promise<string> =>
    (await readFile(join(MINI_FEED, name), 'utf8')).replace(/^L13,.*\n/gm, '');
  return miniFeed({
    'complaint.csv': await without('complaint.csv'),
    'event.csv': await without('event.csv'),
  });
}

/** The feed of the proposed schema, under the name and prefix of the mini feed and complete to the same instant. */
async function sameFromStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tilik-intake-feed-'));
  await cp(join(ROOT, 'seeds', 'feeds', 'intake'), folder, { recursive: true });
  const file = JSON.parse(await readFile(join(folder, 'feed.json'), 'utf8')) as object;
  const named = { ...file, id: 'mini', prefix: 'm-', sample: true };
  await writeFile(join(folder, 'feed.json'), JSON.stringify(named));
  await writeFile(join(folder, 'snapshot.sql'), `select timestamptz '2025-11-21 06:00:00+07' as as_of`);
  return folder;
}

/** Puts the records of a mini feed into the store, as an intake that knew them would hold them. */
async function fillStore(store: IntakeStore, feed: string, data: string): Promise<void> {
  const warehouse = await openWarehouse(':memory:');
  const from = (name: string): string =>
    `(select *, row_number() over () as line from read_csv(${literal(join(feed, name))}, all_varchar = true, header = true))`;
  const tables: Record<string, string> = {
    'agency (agency_id, name, type, parent_id, region_code)': `
      select agency_id, name, type, parent_id, region_code from ${from('agency.csv')} order by line`,
    'complaint (complaint_id, received_at, channel, class, category, subcategory, privacy, region_code, title, text, is_manual_entry)': `
      select complaint_id, received_at || '+07', channel, class, category, subcategory, privacy, region_code, title, text, null
      from ${from('complaint.csv')}`,
    'complaint_event (source_id, complaint_id, code, at, actor_role, agency_id, unit_id, to_agency_id, is_public, text)': `
      select complaint_id || '/' || row_number() over (partition by complaint_id order by line), complaint_id, code,
        event.at || '+07', actor_role, agency_id, unit_id, to_agency_id, true, text
      from ${from('event.csv')} as event`,
  };
  for (const [target, select] of Object.entries(tables))
    await copyInto(store, target, warehouse, select, data);
  warehouse.close();
}

/** An edition that a run published, opened. */
async function openEdition({ data }: Place, { outcome, edition }: Run): Promise<Warehouse> {
  expect(outcome).toBe('published');
  return openWarehouse(databaseFile(data, String(edition)), { locked: true });
}

let store: IntakeStore;
let places: Place[];
let folders: string[];
let files: Warehouse;
let stored: Warehouse;

beforeAll(async () => {
  store = await startIntakeStore();
  const [here, there] = [await miniPlace(), await miniPlace()];
  places = [here, there];
  const [feed, same] = [await cleanMiniFeed(), await sameFromStore()];
  folders = [feed, same];
  await fillStore(store, feed, there.data);
  files = await openEdition(here, await miniNight(here, [feed]));
  const night = { ...there, env: { TILIK_INTAKE_URL: store.url() } };
  stored = await openEdition(there, await miniNight(night, [same]));
});
afterAll(async () => {
  files.close();
  stored.close();
  await store.stop();
  await Promise.all([...folders, ...places.map(({ data }) => data)].map(removeFolder));
});

it.each(PUBLISHED.filter((table) => !ABOUT_THE_FEED.includes(table)))(
  'the same records from files and from PostgreSQL give the same published.%s',
  async (table) => {
    const rows = `from published."${table}" order by all`;
    expect(await stored.rows(rows)).toEqual(await files.rows(rows));
  },
);

it('and those records are there', async () => {
  const counts = `select count(*) as complaints, (select count(*) from published.event) as events from published.complaint`;
  expect(await stored.one(counts)).toEqual({ complaints: 12, events: 51 });
});
