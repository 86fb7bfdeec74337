import { expect, test } from 'vitest';
import { segmentsOf, sharesOf } from '../../../web/lib/holding.ts';

type Holder = Parameters<typeof sharesOf>[0][number];
let no = 0;
const held = (holder_id: string | null, start_day: string, end_day: string | null, days: number): Holder => ({
  holder_no: (no += 1),
  role: holder_id === null ? 'nasional' : holder_id.includes('/') ? 'unit' : 'instansi',
  holder_id,
  holder_name: holder_id,
  start_day,
  end_day,
  ombudsman_days: days,
});

/** Mondays to Sundays from 11 to 24 August 2025. */
const life = [
  held(null, '2025-08-11', '2025-08-12', 0),
  held('kab-1', '2025-08-12', '2025-08-13', 1),
  held('kab-1/pupr', '2025-08-13', '2025-08-15', 2),
  held('prov-9/pupr', '2025-08-15', '2025-08-20', 3),
  held('kab-1/pupr', '2025-08-20', null, 4),
];

test('shares sum the stretches of one holder, most first, nothing left out of the sum', () => {
  expect(sharesOf(life).map(({ id, parts, days }) => ({ id, parts, days }))).toEqual([
    { id: 'kab-1/pupr', parts: [2, 4], days: 6 },
    { id: 'prov-9/pupr', parts: [3], days: 3 },
    { id: 'kab-1', parts: [1], days: 1 },
  ]);
});

test('segments lie end to end over the weeks; the last one reaches to the end of today', () => {
  const segments = segmentsOf(life, '2025-08-11', 2, '2025-08-24');
  expect(segments.map(({ hue }) => hue)).toEqual([0, 1, 1, 2, 1]);
  expect(segments[0]).toMatchObject({ x: 0, width: 7.14 });
  for (const [at, { x, width }] of segments.entries())
    expect(x + width).toBeCloseTo(segments[at + 1]?.x ?? 100, 1);
});

test('nobody held anything: no shares, no segments', () => {
  expect(sharesOf([])).toEqual([]);
  expect(segmentsOf([], '2025-08-11', 2, '2025-08-24')).toEqual([]);
});
