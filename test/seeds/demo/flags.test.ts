import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generate } from '../../../seeds/demo/generate.ts';
import { openWorld, type World } from '../../world.ts';

/** What the sample is for: every flag of a report is raised in it, and stands somewhere, in plausible shares. */

let folder = '';
let world: World;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-flags-'));
  await generate({ out: join(folder, 'demo'), cases: 6_000, seed: 680, asOf: '2025-11-21' });
  world = await openWorld();
  await world.given(
    'landed.feed',
    `feed_id | name | kind | timezone | prefix | sample | cadence | as_of_at | landed_at | hash
     f | Demo | files | Asia/Jakarta | | true | 0 6 * * * | 2025-11-20 23:00 | 2025-11-20 23:00 | x`,
  );
  await take('agency', 'agency_id, name, type, parent_id, region_code');
  await take(
    'complaint',
    `complaint_id, class, privacy, region_code, category, received_at::timestamptz at time zone 'UTC' as received_at`,
  );
  await take(
    'event',
    `complaint_id, event_id, code, "at"::timestamptz at time zone 'UTC' as "at", actor_role, agency_id, unit_id,
    from_agency_id, to_agency_id, text, attachments, reason_code, rating`,
  );
  await world.derive('core.flag');
});
afterAll(async () => {
  world.close();
  await rm(folder, { recursive: true, force: true });
});

/** Rows of the generated files, straight into the typed table. */
async function take(relation: string, columns: string): Promise<void> {
  await world.given(`raw.${relation}`, `feed_id | ${relation}_id`);
  const files = join(folder, 'demo', `${relation}*.parquet`);
  await world.warehouse.run(
    `insert into raw.${relation} by name select 'f' as feed_id, ${columns} from read_parquet('${files}')`,
  );
}

it('raises every flag there is', async () => {
  const rows = await world.warehouse.rows<{ code: string }>(
    'select distinct code from core.flag order by code',
  );
  expect(rows.map(({ code }) => code)).toEqual(
    Array.from({ length: 17 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`),
  );
});

it('leaves most reports without a critical flag', async () => {
  const { critical, reports } = await world.warehouse.one<Record<string, number>>(`
    select count(distinct complaint_id) filter (severity = 4 and cleared_day is null) as critical,
      (select count(*) from raw.complaint) as reports from core.flag`);
  expect(Number(critical) / Number(reports)).toBeLessThan(0.05);
});
