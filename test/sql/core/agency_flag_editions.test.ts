import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../world.ts';
import { drawLog, givenAgencies, givenUntil } from './agency_log.ts';

interface Flag {
  flag_id: string;
  code: string;
  raised_day: string;
  cleared_day: string | null;
  value: number | null;
  n: number;
  evidence: string;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await givenAgencies(world);
});
afterAll(() => world.close());

async function flagsAsOf(seed: number, asOf: string): Promise<Flag[]> {
  await givenUntil(world, drawLog(seed), asOf);
  await world.derive('core.agency_flag');
  return world.warehouse.rows<Flag>(
    'select flag_id, code, raised_day, cleared_day, value, n, evidence from core.agency_flag order by flag_id',
  );
}

test.each([
  [1, ['2023-11-15T23:00:00Z', '2024-03-31T23:00:00Z', '2024-08-20T23:00:00Z']],
  [2, ['2023-12-31T16:30:00Z', '2024-06-01T05:00:00Z']],
])('log %i: what an edition says of a flag, every later one says too', async (seed, earlier) => {
  const last = await flagsAsOf(seed, '2025-04-10T23:00:00Z');
  const later = new Map(last.map((flag) => [flag.flag_id, flag]));
  // Otherwise the comparison proves little.
  const codes = [...new Set(last.map(({ code }) => code))].toSorted();
  expect(codes).toEqual(['I01', 'I02', 'I03', 'I04', 'I05', 'I06', 'I07', 'I08', 'I09', 'I10']);
  for (const asOf of earlier) {
    const flags = await flagsAsOf(seed, asOf);
    expect(flags.length, asOf).toBeGreaterThan(3);
    for (const { cleared_day, ...flag } of flags) {
      const same = later.get(flag.flag_id);
      expect(same, `${asOf} ${flag.flag_id}`).toMatchObject(flag);
      if (cleared_day !== null) expect(same?.cleared_day, flag.flag_id).toBe(cleared_day);
      else if (same?.cleared_day)
        expect(same.cleared_day >= asOf.slice(0, 10), `${flag.flag_id} ${same.cleared_day}`).toBe(true);
    }
    const known = new Set(flags.map(({ flag_id }) => flag_id));
    const missed = last.filter(
      ({ flag_id, raised_day }) => raised_day < asOf.slice(0, 10) && !known.has(flag_id),
    );
    expect(missed, asOf).toEqual([]);
  }
});
