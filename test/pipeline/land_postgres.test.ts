import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeed, type Feed } from '../../pipeline/feed.ts';
import type { Landing } from '../../pipeline/land.ts';
import { newestLanding } from '../../pipeline/landing.ts';
import { ROOT } from '../../pipeline/place.ts';
import type { Warehouse } from '../../pipeline/warehouse.ts';
import { landInto, openRaw, writeFeed } from '../feeds.ts';
import { freePort, startIntakeStore, type IntakeStore } from '../postgres.ts';

let store: IntakeStore;
let intake: Feed;
let data: string;

beforeAll(async () => {
  store = await startIntakeStore();
  intake = await readFeed(join(ROOT, 'seeds', 'feeds', 'intake'));
  data = join((await writeFeed()).root, 'data');
  await store.owner.query(FIXTURE);
});
afterAll(() => store.stop());

const NASTY = `koma, "kutip" dan 'petik'\r\nbaris kedua\ttab \\N NULL 😀`;

/** A complaint with every column, one with none but the required, one reporter who must not leave the store. */
const FIXTURE = `
  set timezone = 'Asia/Jakarta';
  insert into intake.agency (agency_id, name, type, parent_id, region_code, connected_from) values
    ('kab-61.05', 'Pemerintah Kabupaten Sintang', 'KAB', null, '61.05', '2018-01-31'),
    ('kab-61.05/pupr', 'Dinas PUPR', 'OPD', 'kab-61.05', '61.05', null);
  insert into intake.region values ('61.05', 'Kab. Sintang', 'KAB', null, 421306, 2020, 'WIB');
  insert into intake.reporter values ('00000000-0000-0000-0000-000000000001', 'Budi bin Amat', '6171051201900001', '081234567890');
  insert into intake.complaint values
    ('L1', 'T-1', '00000000-0000-0000-0000-000000000001', '2024-05-02 08:00:00.123456', 'x', 'berkadar', 'Perhubungan',
      'Parkir Liar', 'anonim', '61.05', '61.05.01', 'Jalan rusak', '${NASTY.replaceAll("'", "''")}', true, '2024-05-03'),
    ('L2', null, null, '2024-05-03', default, 'aspirasi', null, null, default, null, null, '', null, default, '2024-05-03');
  insert into intake.complaint_event
    (source_id, complaint_id, code, at, actor_role, agency_id, unit_id, to_agency_id, is_public, text, attachments, reason_code, rating, updated_at)
  values
    (null, 'L1', 'LAPORAN_DITERIMA', '2024-05-02 08:00:00.123456', 'pelapor', null, null, null, true, null, null, null, null, '2024-05-03'),
    ('E-2', 'L1', 'DISPOSISI_INSTANSI', '2024-05-02 10:00', 'admin_nasional', null, null, 'kab-61.05', true, null, null, null, null, '2024-05-03'),
    ('E-3', 'L1', 'TINDAK_LANJUT', '2024-05-03 10:00', 'penghubung', 'kab-61.05', 'kab-61.05/pupr', null, false, 'hubungi 081234567890', 2, null, null, '2024-05-03'),
    ('E-4', 'L1', 'PENILAIAN', '2024-05-04 10:00', 'pelapor', null, null, null, true, null, null, null, 5, '2024-05-04'),
    ('E-5', 'L2', 'LAPORAN_DITERIMA', '2024-05-03', null, null, null, null, true, null, 0, null, null, '2024-05-03');`;

/** The same records as files. */
const AS_FILES = {
  'agency.csv': `agency_id,name,type,parent_id,region_code,connected_from
kab-61.05,Pemerintah Kabupaten Sintang,KAB,,61.05,2018-01-31
kab-61.05/pupr,Dinas PUPR,OPD,kab-61.05,61.05,
`,
  'region.csv':
    'region_code,name,type,population,population_year,zone\n61.05,Kab. Sintang,KAB,421306,2020,WIB\n',
  'complaint.csv': `complaint_id,tracking_no,received_at,channel,class,category,subcategory,privacy,region_code,district_code,title,text,is_manual_entry,updated_at
L1,T-1,2024-05-02T08:00:00.123456+07:00,x,berkadar,Perhubungan,Parkir Liar,anonim,61.05,61.05.01,Jalan rusak,"${NASTY.replaceAll('"', '""')}",yes,2024-05-03
L2,,2024-05-03,,aspirasi,,,,,,,,no,2024-05-03
`,
  'event.csv': `complaint_id,event_id,code,at,actor_role,agency_id,unit_id,to_agency_id,is_public,text,attachments,rating,updated_at
L1,1,LAPORAN_DITERIMA,2024-05-02T01:00:00.123456Z,pelapor,,,,true,,,,2024-05-03
L1,E-2,DISPOSISI_INSTANSI,2024-05-02 10:00,admin_nasional,,,kab-61.05,true,,,,2024-05-03
L1,E-3,TINDAK_LANJUT,2024-05-03 10:00,penghubung,kab-61.05,kab-61.05/pupr,,false,hubungi 081234567890,2,,2024-05-03
L1,E-4,PENILAIAN,2024-05-04 10:00,pelapor,,,,true,,,5,2024-05-04
L2,E-5,LAPORAN_DITERIMA,2024-05-03,,,,,true,,0,,2024-05-03
`,
};

const fromStore = (feed = intake, url = store.url()): Promise<Landing> =>
  landInto(data, feed, { TILIK_INTAKE_URL: url }, new Date());

const withMapping = (relation: string, sql: string): Feed => ({
  ...intake,
  mappings: { ...intake.mappings, [relation]: sql },
});

const everything = (warehouse: Warehouse, relation: string): Promise<unknown[]> =>
  warehouse.rows(`select * exclude (feed_id, source, row_no) from raw.${relation} order by all`);

describe('the intake feed', () => {
  it('gives the same raw tables as the same records from files', async () => {
    const postgres = await openRaw([await fromStore()]);
    const feed = await writeFeed({
      files: AS_FILES,
      mappings: { region: `select * from source('region')` },
      feed: {
        sources: {
          agency: 'agency.csv',
          region: 'region.csv',
          complaint: 'complaint.csv',
          event: 'event.csv',
        },
      },
    });
    const files = await openRaw([await landInto(join(feed.root, 'data'), feed)]);
    for (const [relation, rows] of Object.entries({
      agency: 2,
      region: 1,
      complaint: 2,
      event: 5,
      quarantine: 0,
    })) {
      const found = await everything(postgres, relation);
      expect(found, relation).toHaveLength(rows);
      expect(found, relation).toEqual(await everything(files, relation));
    }
    const masked = `select text from raw.event where text is not null union select text from raw.complaint where text is not null order by 1`;
    expect(await postgres.rows(masked)).toEqual([{ text: 'hubungi [telepon]' }, { text: NASTY }]);
    postgres.close();
    files.close();
  });

  it('is complete up to the start of its transaction, and leaves no file of the transfer behind', async () => {
    const before = Date.now();
    const landing = await fromStore();
    expect(Date.parse(landing.as_of)).toBeGreaterThan(before - 60_000);
    expect(Date.parse(landing.as_of)).toBeLessThan(Date.now() + 1000);
    expect((await readdir(join(data, 'landed', 'intake'))).filter((name) => name.startsWith('.'))).toEqual(
      [],
    );
    expect((await readdir(landing.dir)).filter((name) => name.endsWith('.csv'))).toEqual([]);
  });
});

describe('the puller', () => {
  it.each([
    [`select name from intake.reporter`, 'permission denied for table reporter'],
    [`select reporter_id from intake.complaint`, 'permission denied for table complaint'],
  ])('may not %s', async (sql, message) => {
    await expect(fromStore(withMapping('complaint', sql))).rejects.toThrow(
      `Feed intake: complaint.sql may not read what it asks for at 127.0.0.1:${store.port}: ${message}.`,
    );
  });

  it.each([
    `insert into intake.region values ('11', 'Aceh', 'PROV') returning region_code`,
    `delete from intake.complaint_event returning event_id`,
    `update intake.agency set name = 'x' returning agency_id`,
  ])('may not %s', async (sql) => {
    await expect(fromStore(withMapping('region', sql))).rejects.toThrow(
      /permission denied|read-only transaction/,
    );
  });

  it('stamps changes, which a puller can ask for', async () => {
    const changed = `update intake.complaint set title = 'Lampu' where complaint_id = 'L2' returning updated_at > now() - interval '1 minute' as is_stamped`;
    await store.owner.query('begin');
    expect((await store.owner.query(changed)).rows).toEqual([{ is_stamped: true }]);
    await store.owner.query('rollback');
  });
});

describe('a database that fails', () => {
  it('because nobody answers', async () => {
    const port = await freePort();
    const url = `postgres://tilik_puller:secret@127.0.0.1:${port}/intake`;
    await refuses(url, `Feed intake: no answer from PostgreSQL at 127.0.0.1:${port} (ECONNREFUSED).`);
    await refuses(
      'postgres://tilik_puller:secret@no-such-host.invalid:5432/intake',
      /no answer from PostgreSQL at no-such-host\.invalid:5432/,
    );
  });

  it('because it refuses the password, the user or the database', async () => {
    await refuses(
      store.url({ password: 'secret' }),
      `Feed intake: PostgreSQL at 127.0.0.1:${store.port} refused user tilik_puller.`,
    );
    await refuses(store.url({ user: 'nobody', password: 'secret' }), /refused user nobody/);
    await refuses(
      store.url({ database: 'elsewhere' }),
      `Feed intake: PostgreSQL at 127.0.0.1:${store.port} has no database elsewhere.`,
    );
  });

  it('because the mapping asks for what is not there, or for what is no number', async () => {
    await expect(fromStore(withMapping('event', 'select * from intake.events'))).rejects.toThrow(
      `Feed intake: event.sql failed at 127.0.0.1:${store.port}: relation "intake.events" does not exist.`,
    );
    const failure = fromStore(
      withMapping('complaint', 'select title::integer as complaint_id from intake.complaint'),
    );
    await expect(failure).rejects.toThrow(
      /complaint\.sql cannot convert a value at 127\.0\.0\.1:\d+ \(error 22P02\)/,
    );
    await expect(failure).rejects.not.toThrow(/Jalan/);
  });

  it('because the connection is cut in mid-copy: nothing half landed, the last landing stays', async () => {
    const before = await fromStore();
    const slow = withMapping(
      'event',
      `${intake.mappings.event ?? ''} cross join (select pg_sleep(30)) as slow`,
    );
    const failure = expect(fromStore(slow)).rejects.toThrow(
      new RegExp(
        `Feed intake: the connection to PostgreSQL at 127\\.0\\.0\\.1:${store.port} was lost in event\\.sql`,
      ),
    );
    await cut();
    await failure;
    expect(await newestLanding(data, 'intake')).toEqual(before);
    expect((await readdir(join(data, 'landed', 'intake'))).filter((name) => name.startsWith('.'))).toEqual(
      [],
    );
  });
});

/** Ends the puller's session once it sleeps in its COPY. */
async function cut(): Promise<void> {
  const victim = `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tilik_puller' and wait_event = 'PgSleep'`;
  while ((await store.owner.query(victim)).rowCount === 0) await setTimeout(20);
}

async function refuses(url: string, message: string | RegExp): Promise<void> {
  const failure = fromStore(intake, url);
  await expect(failure).rejects.toThrow(message);
  await expect(failure).rejects.not.toThrow(/secret/);
}
