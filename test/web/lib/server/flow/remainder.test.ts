import fc from 'fast-check';
import { expect, it } from 'vitest';
import { without } from '../../../../../web/lib/server/flow/remainder.ts';
import { merged, total, type Bin } from '../../../../../web/lib/server/statistics/histogram.ts';

const count = fc.integer({ min: 0, max: 9 });
const bins: fc.Arbitrary<Bin[]> = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 12 }),
    finished: count,
    open: count,
    transferred: count,
    ended: count,
  }),
);
const filled = (all: readonly Bin[]) => merged(all).filter((bin) => total([bin]) > 0);

it('gives back what was put together', () => {
  fc.assert(
    fc.property(bins, bins, (some, others) => {
      expect(filled(without(merged(some, others), some))).toEqual(filled(others));
    }),
  );
});

it('refuses to take out more than there is', () => {
  const bin: Bin = { days: 3, finished: 1, open: 0, transferred: 0, ended: 0 };
  expect(() => without([bin], [bin, bin])).toThrow(RangeError);
});
