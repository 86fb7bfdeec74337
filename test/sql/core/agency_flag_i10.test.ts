import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidy } from '../../tables.ts';
import { openWorld, type World } from '../../world.ts';
import { each, givenMonths } from './agency_months.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.given(
    'core.agency_flag_watch',
    'agency_id | first_day | as_of_day\n a | 2025-01-01 | 2026-07-01',
  );
  await givenMonths(world, { a: { received: each(12, 0) } });
});
afterAll(() => world.close());

/** Reports about roads from one district, by day of receipt; `elsewhere` come from another district. */
async function received(
  days: Record<string, number>,
  elsewhere: Record<string, number> = {},
): Promise<string[]> {
  const of = (district: string, counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([day, count]) =>
      Array.from({ length: count }, (_, no) => ({ id: `${district}/${day}/${no}`, district, day })),
    );
  const all = [...of('61.05.01', days), ...of('61.05.02', elsewhere)];
  await world.given(
    'core.agency_flag_step',
    `complaint_id | spell_no | agency_id | event_no | day | step | change\n${all.map(({ id, day }) => `${id} | 1 | a | 1 | ${day} | received | 1`).join('\n')}`,
  );
  await world.given(
    'core.complaint',
    `complaint_id | category | district_code\n${all.map(({ id, district }) => `${id} | Jalan | ${district}`).join('\n')}`,
  );
  await world.derive('core.agency_flag_i10');
  const rows = await world.warehouse.rows<{ topic: string; day: string; is_raise: boolean }>(
    'select topic, day, is_raise from core.agency_flag_i10 order by topic, day',
  );
  return rows.map(({ topic, day, is_raise }) => `${topic} ${day.slice(0, 7)} ${is_raise ? '+' : '-'}`);
}

test('five within 90 days where there were none; gone when they are older', async () => {
  const found = await received({ '2025-08-04': 3, '2025-09-01': 2 }, { '2025-09-01': 4 });
  expect(found).toEqual([
    '61.05.01 Jalan 2025-09 +',
    '61.05.01 Jalan 2025-10 +',
    '61.05.01 Jalan 2025-11 -',
    '61.05.01 Jalan 2025-12 -',
  ]);
  expect(await world.look('core.agency_flag_i10', 'topic', 'n')).not.toContain('61.05.02');
});

test('four are not raised, nor five within more than 90 days', async () => {
  expect(await received({ '2025-08-04': 2, '2025-09-01': 2 })).toEqual([]);
  expect(await received({ '2025-05-01': 2, '2025-09-01': 3 })).toEqual([]);
});

test('where as many are usual, they are no news', async () => {
  const found = await received({ '2025-02-03': 5, '2025-05-05': 5, '2025-08-04': 5, '2025-11-03': 6 });
  expect(found.filter((line) => line.endsWith('+') && line > '61.05.01 Jalan 2025-05')).toEqual([]);
});

test('the evidence opens the list', async () => {
  await received({ '2025-08-04': 5 });
  expect(tidy(await world.look('core.agency_flag_i10', 'evidence'))).toContain(
    '{"category":"Jalan","district":"61.05.01","reports":5,"usual":0.0,"limit":0.0,"list":{"ind":"diterima","bagian":"penyebut","dari":"2025-06","sampai":"2025-08","kategori":"Jalan"}}',
  );
});
