import { describe, expect, test } from 'vitest';
import { xmr } from '../../../../../web/lib/server/statistics/xmr.ts';

const signals = (values: number[], baseline?: number) =>
  xmr(values, baseline)?.points.map((point) => point.signals.join());

describe('limits', () => {
  const chart = xmr([10, 12, 11, 13, 9]);

  test('centre and limits by 2.66 mean moving ranges', () => {
    expect(chart).toMatchObject({ centre: 11, moving_range: 2.25 });
    expect(chart?.lower).toBeCloseTo(11 - 2.66 * 2.25, 12);
    expect(chart?.upper).toBeCloseTo(11 + 2.66 * 2.25, 12);
    expect(chart?.range_limit).toBeCloseTo(7.35075, 12);
  });

  test('ranges between neighbours', () =>
    expect(chart?.points.map(({ range }) => range)).toEqual([null, 2, 1, 2, 4]));
});

test.each([[[]], [[5]]])('%j makes no chart', (values) => expect(xmr(values)).toBeNull());

test('values that never change leave no signal', () =>
  expect(signals([4, 4, 4, 4, 4, 4, 4, 4, 4])).toEqual(Array(9).fill('')));

test('a point outside the limits of its baseline', () => {
  expect(signals([10, 12, 11, 13, 9, 40], 5)).toEqual(['', '', '', '', '', 'outside']);
});

test('eight in a row on one side of the centre, and not seven', () => {
  expect(signals([10, 12, 10, ...Array<number>(8).fill(11.5)], 3)?.slice(3)).toEqual([
    ...Array<string>(7).fill(''),
    'run',
  ]);
});

test('three of four nearer to a limit than to the centre', () => {
  // Baseline 10, 12, ...: centre 11, upper 16.32; nearer to it means above 13.66.
  expect(signals([10, 12, 10, 12, 14, 11, 14, 14], 4)?.slice(4)).toEqual(['', '', '', 'near']);
  expect(signals([10, 12, 10, 12, 13.6, 11, 14, 14], 4)?.slice(4)).toEqual(['', '', '', '']);
});
