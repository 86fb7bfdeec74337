import { expect, test } from 'vitest';
import { stack } from '../../../../web/routes/peringkat/spread.ts';

test('the same whole percent is stacked, in the given order', () => {
  const marks = stack([
    { share: 0.701 },
    { share: 0.699 },
    { share: 0.8 },
    { share: 0.7049 },
    { share: null },
  ]);
  expect(marks.map(({ item, percent, level }) => [item.share, percent, level])).toEqual([
    [0.701, 70, 0],
    [0.699, 70, 1],
    [0.8, 80, 0],
    [0.7049, 70, 2],
  ]);
});
