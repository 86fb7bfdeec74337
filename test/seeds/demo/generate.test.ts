import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RELATIONS, type Relation } from '../../../pipeline/contract.ts';
import { generate, type DemoRows } from '../../../seeds/demo/generate.ts';
import { columnsOf } from '../../../seeds/demo/parquet.ts';

const CASES = 4_000;
const AS_OF = '2025-11-21';
const CUT = '2025-11-21T06:00:00+07:00';

let folder = '';
let rows: DemoRows;
let connection: DuckDBConnection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-demo-'));
  rows = await generate({ out: join(folder, 'demo'), cases: CASES, seed: 680, asOf: AS_OF });
  const instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  await view('demo');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** One schema of views over the files in a folder. */
async function view(name: string): Promise<void> {
  await connection.run(`create or replace schema ${name}`);
  for (const relation of ['agency', 'complaint', 'event', 'snapshot']) {
    const files = join(folder, name, `${relation}*.parquet`);
    await connection.run(`create view ${name}.${relation} as from read_parquet('${files}')`);
  }
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson();
}

/** First column of the first row, as a number. */
async function count(sql: string): Promise<number> {
  const [row] = await query(sql);
  return Number(Object.values(row ?? {})[0]);
}

const contents = (name: string) =>
  query(`
    select md5(string_agg(row::varchar, '|' order by row::varchar)) as hash from (
      select agency as row from ${name}.agency union all by name select complaint::varchar from ${name}.complaint
      union all by name select event::varchar from ${name}.event
    )`);

describe('the files', () => {
  it('hold about as many complaints as asked for, and say how many', async () => {
    const inWindow = await count(`select count(*) from demo.complaint where received_at >= '2022-11-21'`);
    expect(Math.abs(inWindow / CASES - 1)).toBeLessThan(0.03);
    expect(await count('select count(*) from demo.complaint')).toBe(rows.complaints);
    expect(await count('select count(*) from demo.event')).toBe(rows.events);
    expect(await count('select count(*) from demo.agency')).toBe(rows.agencies);
  });

  it('have the columns of the contract, and values it accepts', async () => {
    for (const relation of ['agency', 'complaint', 'event', 'snapshot'] satisfies Relation[]) {
      const schema = RELATIONS[relation];
      const described = await query(`describe demo.${relation}`);
      expect(described.map(({ column_name }) => column_name)).toEqual(columnsOf(relation));
      for (const row of await query(`select columns(*)::varchar from demo.${relation} using sample 700`)) {
        expect(schema.safeParse(row).error, JSON.stringify(row)).toBeUndefined();
      }
    }
  });

  it('are the same for the same seed, cases and day, and others for another seed', async () => {
    const small = { cases: 300, asOf: '2024-05-02' };
    await generate({ ...small, out: join(folder, 'one'), seed: 1 });
    await generate({ ...small, out: join(folder, 'two'), seed: 1 });
    await generate({ ...small, out: join(folder, 'three'), seed: 2 });
    for (const name of ['one', 'two', 'three']) await view(name);
    const [one, two, three] = [await contents('one'), await contents('two'), await contents('three')];
    expect(two).toEqual(one);
    expect(three).not.toEqual(one);
  });

  it('replace an older sample, but never a folder that holds anything else', async () => {
    const out = join(folder, 'again');
    const small = { out, cases: 50, seed: 1 };
    await generate({ ...small, asOf: '2024-05-02' });
    await generate({ ...small, asOf: '2024-05-03' });
    await view('again');
    expect(await query('select as_of from again.snapshot')).toEqual([{ as_of: '2024-05-03T06:00:00+07:00' }]);
    expect((await readdir(folder)).filter((name) => name.startsWith('again'))).toEqual(['again']);
    await writeFile(join(out, 'thesis.txt'), 'years of work');
    await expect(generate({ ...small, asOf: '2024-05-04' })).rejects.toThrow('thesis.txt');
    expect(await readdir(out)).toContain('thesis.txt');
  });

  it('are not left half written when something goes wrong', async () => {
    const out = join(folder, 'wrong');
    await expect(generate({ out, cases: 10, seed: 1, asOf: 'kemarin' })).rejects.toThrow('not a date');
    expect((await readdir(folder)).filter((name) => name.startsWith('wrong'))).toEqual([]);
  });
});

describe('agencies', () => {
  it('are all provinces, regencies and cities, with ministries, agencies and units', async () => {
    const types = await query('select type, count(*)::integer as n from demo.agency group by type');
    expect(Object.fromEntries(types.map(({ type, n }) => [type, n]))).toMatchObject({
      PROV: 38,
      KAB: 416,
      KOTA: 98,
      K: 36,
      L: 40,
    });
    expect(
      await query(
        `select name from demo.agency where agency_id in ('prov-61', 'kab-61.05', 'kota-31.71') order by 1`,
      ),
    ).toEqual([
      { name: 'Kab. Sintang' },
      { name: 'Kota Adm. Jakarta Pusat' },
      { name: 'Pemprov Kalimantan Barat' },
    ]);
    expect(
      await count(
        `select count(*) from demo.agency group by parent_id having parent_id is not null and count(*) < 4`,
      ),
    ).toBeNaN();
  });

  it('leave some governments silent, and some never connected', async () => {
    const silent = await count(`
      select count(*) from demo.agency where type in ('PROV', 'KAB', 'KOTA')
        and agency_id not in (select to_agency_id from demo.event where to_agency_id is not null)`);
    expect(silent).toBeGreaterThan(30);
    expect(
      await count(`select count(*) from demo.agency where parent_id is null and connected_from is null`),
    ).toBeGreaterThan(5);
  });
});

/** Complaints that reached an agency or region in a period of legal days, in the zone `hours` east of UTC. */
const received = (key: string, from: string, to: string, hours: number) => `
  select complaint_id from demo.complaint
  where ${key} and (received_at::timestamptz at time zone 'UTC' + interval ${hours} hour)::date between '${from}' and '${to}'`;

const sentTo = (agency: string) => `complaint_id in (
  select complaint_id from demo.event where to_agency_id = '${agency}' or (code = 'LAPORAN_DITERIMA' and agency_id = '${agency}'))`;

describe('published figures', () => {
  it('Sintang received exactly 50 complaints in 2021-2022, and some later', async () => {
    for (const key of [sentTo('kab-61.05'), `region_code = '61.05'`]) {
      expect(await count(`select count(*) from (${received(key, '2021-01-01', '2022-12-31', 7)})`)).toBe(50);
    }
    expect(
      await count(`select count(*) from (${received(sentTo('kab-61.05'), '2023-01-01', '2025-11-21', 7)})`),
    ).toBeGreaterThan(0);
  });

  it('Hulu Sungai Utara received exactly 62 from January to 20 October 2023, 53 % of them finished by then', async () => {
    for (const key of [sentTo('kab-63.08'), `region_code = '63.08'`]) {
      expect(await count(`select count(*) from (${received(key, '2023-01-01', '2023-10-20', 8)})`)).toBe(62);
    }
    for (const code of ['TINDAK_LANJUT', 'SELESAI']) {
      expect(
        await count(`
          select count(distinct complaint_id) from demo.event
          where code = '${code}' and "at" < '2023-10-20T23:00:00+07:00'
            and complaint_id in (${received(sentTo('kab-63.08'), '2023-01-01', '2023-10-20', 8)})`),
      ).toBe(33);
    }
  });

  it('do not hang on the number of complaints or the day', async () => {
    await generate({ out: join(folder, 'tiny'), cases: 0, seed: 5, asOf: '2026-11-21' });
    await view('tiny');
    expect(await count(`select count(*) from tiny.complaint where region_code = '61.05'`)).toBe(50);
    expect(await count(`select count(*) from tiny.complaint where region_code = '63.08'`)).toBe(62);
    expect(await count('select count(*) from tiny.complaint')).toBe(112);
  });
});

describe('complaints', () => {
  it('have 7-digit numbers that rise with the time of receipt, with gaps', async () => {
    expect(
      await count(`select count(*) from demo.complaint where not regexp_full_match(complaint_id, '\\d{7}')`),
    ).toBe(0);
    expect(await count('select count(*) - count(distinct complaint_id) from demo.complaint')).toBe(0);
    expect(
      await count(`select count(*) from (
        select received_at < lag(received_at) over (order by complaint_id) as earlier from demo.complaint) where earlier`),
    ).toBe(0);
  });

  it('come in at night too, so that the last day has some', async () => {
    const atNight = await count(`select count(*) from demo.complaint where received_at[12:13] < '06'`);
    expect(atNight / rows.complaints).toBeGreaterThan(0.03);
    expect(atNight / rows.complaints).toBeLessThan(0.12);
  });
});

describe('events', () => {
  it('belong to a complaint, the first is its receipt, the others follow in time', async () => {
    expect(await count('select count(*) from demo.event anti join demo.complaint using (complaint_id)')).toBe(
      0,
    );
    expect(
      await count(`
        select count(*) from demo.complaint left join (
          select complaint_id, min_by(code, event_no) as code, min("at") as "at" from (
            select *, split_part(event_id, '-', 2)::integer as event_no from demo.event) group by complaint_id
        ) as opening using (complaint_id)
        where opening.code is distinct from 'LAPORAN_DITERIMA' or opening."at" <> received_at`),
    ).toBe(0);
    expect(
      await count(`select count(*) from (
        select "at" < lag("at") over (partition by complaint_id order by split_part(event_id, '-', 2)::integer) as earlier
        from demo.event) where earlier`),
    ).toBe(0);
    expect(await count('select count(*) - count(distinct event_id) from demo.event')).toBe(0);
  });

  it('end at six in the morning of the as-of day', async () => {
    expect(await query('select as_of from demo.snapshot')).toEqual([{ as_of: CUT }]);
    expect(
      await count(`select count(*) from demo.event where "at" > '${CUT}' or updated_at > '${CUT}'`),
    ).toBe(0);
    expect(
      await count(
        `select count(*) from demo.complaint where received_at > '${CUT}' or updated_at > '${CUT}'`,
      ),
    ).toBe(0);
  });

  it('keep the order of the life cycle', async () => {
    const after = (later: string, earlier: string) =>
      count(`
        select count(*) from demo.event as late where late.code = '${later}' and not exists (
          select 1 from demo.event as early
          where early.complaint_id = late.complaint_id and early.code in (${earlier}) and early."at" <= late."at")`);
    expect(await after('DISPOSISI_UNIT', `'DISPOSISI_INSTANSI', 'LAPORAN_DITERIMA'`)).toBe(0);
    expect(await after('TINDAK_LANJUT', `'DISPOSISI_UNIT'`)).toBe(0);
    expect(await after('RESPON_AWAL', `'DISPOSISI_UNIT'`)).toBe(0);
    expect(await after('SELESAI', `'TINDAK_LANJUT'`)).toBe(0);
    expect(await after('DIBUKA_KEMBALI', `'SELESAI', 'SELESAI_OTOMATIS'`)).toBe(0);
    expect(await after('SERAH_SIMPEL', `'PERSETUJUAN_SIMPEL'`)).toBe(0);
    expect(await after('DATA_DILENGKAPI', `'PERMINTAAN_DATA'`)).toBe(0);
  });

  it('happen at agencies and units that exist, units under their own agency', async () => {
    for (const key of ['agency_id', 'unit_id', 'from_agency_id', 'to_agency_id']) {
      expect(
        await count(
          `select count(*) from demo.event anti join demo.agency on agency.agency_id = event.${key} where event.${key} is not null`,
        ),
        key,
      ).toBe(0);
    }
    expect(
      await count(`
        select count(*) from demo.event join demo.agency on agency.agency_id = event.unit_id
        where agency.parent_id is distinct from event.agency_id`),
    ).toBe(0);
    expect(
      await count(`select count(*) from demo.event where code = 'DISPOSISI_UNIT' and unit_id is null`),
    ).toBe(0);
  });

  it('show every kind of event there is', async () => {
    const codes = await query('select distinct code from demo.event');
    expect(codes.map(({ code }) => code).sort()).toEqual([...RELATIONS.event.shape.code.options].sort());
  });

  it('leave a few per cent of the last two years open', async () => {
    const share = await count(`
      select avg((last_code not in ('SELESAI', 'SELESAI_OTOMATIS', 'PENILAIAN', 'ARSIP', 'DICABUT', 'SERAH_SIMPEL'))::integer)
      from (select complaint_id, max_by(code, "at") as last_code from demo.event group by complaint_id)
      join demo.complaint using (complaint_id) where received_at > '2023-11-21'`);
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.07);
  });
});
