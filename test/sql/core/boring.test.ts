import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../../pipeline/build.ts';
import { readFeed } from '../../../pipeline/feed.ts';
import { INDICATORS } from '../../../pipeline/indicators.ts';
import { land } from '../../../pipeline/land.ts';
import { placeFrom } from '../../../pipeline/place.ts';
import { DEMO_FEED } from '../../../pipeline/settings.ts';
import { openWarehouse, type Warehouse } from '../../../pipeline/warehouse.ts';
import { generate } from '../../../seeds/demo/generate.ts';
import { readBoringLaw } from './boring_law.ts';
import { disagreements, readHistories } from './histories.ts';

/** The SQL and the dull second implementation over generated histories: every clock of every complaint, equal. */

let folder: string;
let warehouse: Warehouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-boring-'));
  const out = join(folder, 'demo');
  await generate({ out, cases: 4_000, seed: 7, asOf: '2026-06-10' });
  const place = placeFrom({ TILIK_DEMO_DIR: out }, join(folder, 'data'));
  const landings = [await land(await readFeed(DEMO_FEED), place)];
  warehouse = await openWarehouse(':memory:');
  await build(warehouse, { ...place, landings, indicators: INDICATORS });
});

afterAll(async () => {
  warehouse.close();
  await rm(folder, { recursive: true });
});

it('agrees on every clock of thousands of histories', async () => {
  const histories = await readHistories(warehouse);
  expect(histories.length).toBeGreaterThan(3_500);
  for (const code of ['DIBUKA_KEMBALI', 'DIALIHKAN', 'PERMINTAAN_DATA']) {
    const having = histories.filter(({ events }) => events.some((event) => event.code === code));
    expect(having.length, code).toBeGreaterThan(20);
  }
  const { found } = await disagreements(warehouse, histories, await readBoringLaw(warehouse));
  expect(found).toEqual([]);
});

it('agrees on the backlog of every entity at every month end, counted clock by clock', async () => {
  const { differing, compared } = await warehouse.one<{ differing: number; compared: number }>(`
    with month as (
      select distinct period, least(last_day(period), (select max(as_of_day) from core.feed)) as day from indicators.backlog
    ),
    dull as (
      select member.entity, month.period, count(*) as denominator, count(*) filter (month.day > clock.due_day) as numerator
      from month
      join core.clock as clock on clock.clock = 'C4' and clock.start_day <= month.day
        and (clock.stop_day is null or clock.stop_day > month.day)
      join core.member as member on member.holder_id = coalesce(clock.unit_id, clock.agency_id)
      where not exists (
        from core.pause as pause
        where pause.complaint_id = clock.complaint_id and pause.clock = 'C4' and pause.reason = 'closed'
          and pause.from_day between clock.start_day and month.day and pause.to_day > month.day
      )
      group by member.entity, month.period
    )
    select count(*) as compared,
      count(*) filter (dull.numerator is distinct from quick.numerator or dull.denominator is distinct from quick.denominator) as differing
    from dull
    full join (from published.point where indicator = 'backlog') as quick
      on quick.entity = dull.entity and quick.period = dull.period`);
  expect(compared).toBeGreaterThan(1_000);
  expect(differing).toBe(0);
});
