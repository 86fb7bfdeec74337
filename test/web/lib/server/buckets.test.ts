import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketsOf, GRAINS, totalIn } from '../../../../web/lib/server/buckets.ts';

const shown = (grain: (typeof GRAINS)[number], first: string, last: string): string[] =>
  bucketsOf(grain, { first: `${first}-01`, last: `${last}-01` }).map(
    (bucket) => `${bucket.first.slice(0, 7)} ${bucket.last.slice(0, 7)} ${bucket.count}`,
  );

describe('stretches of a range', () => {
  test.each([
    ['bulan', '2025-11', '2026-01', ['2025-11 2025-11 1', '2025-12 2025-12 1', '2026-01 2026-01 1']],
    ['triwulan', '2025-01', '2025-06', ['2025-01 2025-03 3', '2025-04 2025-06 3']],
    ['triwulan', '2025-03', '2025-07', ['2025-03 2025-03 1', '2025-04 2025-06 3', '2025-07 2025-07 1']],
    ['semester', '2025-06', '2026-02', ['2025-06 2025-06 1', '2025-07 2025-12 6', '2026-01 2026-02 2']],
    ['tahun', '2024-11', '2026-02', ['2024-11 2024-12 2', '2025-01 2025-12 12', '2026-01 2026-02 2']],
    ['12b', '2025-12', '2026-01', ['2025-01 2025-12 12', '2025-02 2026-01 12']],
    ['24b', '2025-12', '2025-12', ['2024-01 2025-12 24']],
  ] as const)('%s from %s to %s', (grain, first, last, expected) => {
    expect(shown(grain, first, last)).toEqual(expected);
  });
});

const month = fc
  .integer({ min: 2018 * 12, max: 2027 * 12 })
  .map((at) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`);
const row = fc.record({
  entity: fc.constant('kab'),
  period: month,
  numerator: fc.nat(9),
  denominator: fc.nat(99),
});

test('calendar stretches lose no month and count none twice, whatever the grain', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('bulan', 'triwulan', 'semester', 'tahun'),
      month,
      month,
      fc.array(row),
      (grain, one, other, rows) => {
        const [first, last] = [one, other].toSorted() as [string, string];
        const buckets = bucketsOf(grain, { first, last });
        const summed = buckets.map((bucket) => totalIn(rows, bucket, 'sum'));
        const whole = totalIn(rows, { first, last, count: 0 }, 'sum');
        expect(summed.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(whole.denominator);
        expect(summed.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(whole.numerator);
      },
    ),
  );
});

test('of a level the last month stands, and nothing is 0 when it has no row', () => {
  const rows = [
    { entity: 'kab', period: '2025-01-01', numerator: 1, denominator: 5 },
    { entity: 'kab', period: '2025-02-01', numerator: 2, denominator: 7 },
  ];
  const [quarter] = bucketsOf('triwulan', { first: '2025-01-01', last: '2025-02-01' });
  expect(quarter && totalIn(rows, quarter, 'latest')).toEqual({ numerator: 2, denominator: 7 });
  const [whole] = bucketsOf('triwulan', { first: '2025-01-01', last: '2025-03-01' });
  expect(whole && totalIn(rows, whole, 'latest')).toEqual({ numerator: 0, denominator: 0 });
});
