/** The sample feed: invented complaints over the real map of Indonesia, calibrated to published figures. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { demoAgencies } from './agencies.ts';
import { complaint } from './complaint.ts';
import { history } from './history/history.ts';
import { Shards } from './parquet.ts';
import { pemdaOfIndonesia } from './pemda.ts';
import { places } from './place.ts';
import { Random } from './random.ts';
import { receipts } from './receipts.ts';
import { agencyRows, complaintRow, eventRow } from './rows.ts';
import { DAY, WIB, epochDay, isoDate, isoWib, workdays } from './workdays.ts';

/** Complaints per file. */
const SHARD = 50_000;
const CALENDAR = fileURLToPath(new URL('../calendar.csv', import.meta.url));
const OURS = /^(agency|snapshot|(complaint|event)-\d{5})\.parquet$/;

export interface DemoOptions {
  /** Folder that holds the files afterwards; an older sample in it is replaced at once, at the end. */
  out: string;
  /** Complaints received in the 36 months to `asOf`. */
  cases: number;
  seed: number;
  /** Legal day in Jakarta; the feed is complete to 06:00 WIB of it. */
  asOf: string | Date;
  /** Rows so far and seconds since the start, after every file. */
  onProgress?: (step: string, rows: number, seconds: number) => void;
}

export interface DemoRows {
  complaints: number;
  events: number;
  agencies: number;
}

/** Writes `agency`, `complaint-*`, `event-*` and `snapshot` as Parquet: same seed, cases and day, same rows. */
export async function generate(options: DemoOptions): Promise<DemoRows> {
  const out = resolve(options.out);
  await refuseForeign(out);
  const building = `${out}.building`;
  await rm(building, { recursive: true, force: true });
  await mkdir(building, { recursive: true });
  try {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: '1GB',
      temp_directory: building,
    });
    const connection = await instance.connect();
    try {
      const rows = await write(connection, building, options);
      await swap(building, out);
      return rows;
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

async function write(connection: DuckDBConnection, folder: string, options: DemoOptions): Promise<DemoRows> {
  const { cases, seed, onProgress } = options;
  const startedAt = performance.now();
  const report = (step: string, rows: number) =>
    onProgress?.(step, rows, (performance.now() - startedAt) / 1000);
  const last = epochDay(legalDay(options.asOf));
  const cut = last * DAY + 6 * 3600 - WIB;
  const calendar = workdays(await holidays(connection));
  const agencies = demoAgencies(await pemdaOfIndonesia(), seed);
  const world = { calendar, cut, agencies: new Map(agencies.map((agency) => [agency.id, agency])) };
  const where = places(agencies);
  const inflow = receipts(agencies, { last, cut, cases, seed, calendar });

  const agencyFile = new Shards(connection, folder, 'agency');
  for (const agency of agencies) for (const row of agencyRows(agency)) agencyFile.add(row);
  await agencyFile.roll('agency');
  report('agency', agencyFile.rows);

  const complaints = new Shards(connection, folder, 'complaint');
  const events = new Shards(connection, folder, 'event');
  const roll = async () => {
    await complaints.roll();
    await events.roll();
    report('complaint', complaints.rows);
    report('event', events.rows);
  };
  const random = new Random();
  for (const day of inflow.days) {
    for (const receipt of inflow.on(day)) {
      const written = complaint(receipt, where, cut, random.key(seed, 61, receipt.id));
      let number = 0;
      let changedAt = receipt.at;
      for (const step of history(written, world, random.key(seed, 62, receipt.id))) {
        if (step.at > cut) break;
        number += 1;
        changedAt = step.at;
        events.add(eventRow(written, number, step));
      }
      complaints.add(complaintRow(written, changedAt));
    }
    if (complaints.pending >= SHARD) await roll();
  }
  await roll();

  const snapshot = new Shards(connection, folder, 'snapshot');
  snapshot.add([isoWib(cut)]);
  await snapshot.roll('snapshot');
  return { complaints: complaints.rows, events: events.rows, agencies: agencyFile.rows };
}

/** Days decreed off and not taken back. */
async function holidays(connection: DuckDBConnection): Promise<string[]> {
  const reader = await connection.runAndReadAll(
    'select date from read_csv($path, header = true, all_varchar = true) where withdrawn_on is null',
    { path: CALENDAR },
  );
  return reader
    .getRowsJson()
    .flat()
    .filter((day) => typeof day === 'string');
}

function legalDay(asOf: string | Date): string {
  return typeof asOf === 'string' ? asOf : isoDate(Math.floor((asOf.getTime() / 1000 + WIB) / DAY));
}

/** A folder with anything but an older sample in it is never replaced. */
async function refuseForeign(out: string): Promise<void> {
  const foreign = (await entries(out)).find((name) => !OURS.test(name));
  if (foreign !== undefined) {
    throw new Error(`${out} holds ${foreign}, which is no demo file; choose an empty or new folder`);
  }
}

async function entries(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function swap(building: string, out: string): Promise<void> {
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  if ((await entries(out)).length > 0) await rename(out, old);
  await rename(building, out);
  await rm(old, { recursive: true, force: true });
}
