import { merged, type Bin } from '../statistics/histogram.ts';

/** The clocks of `all` that are not among `some`, which are part of them. Throws RangeError when they are not. */
export function without(all: readonly Bin[], some: readonly Bin[]): Bin[] {
  const rest = merged(all, some.map(negated));
  if (rest.some((bin) => Math.min(bin.finished, bin.open, bin.transferred, bin.ended) < 0))
    throw new RangeError('more clocks taken out than there are');
  return rest;
}

const negated = ({ days, finished, open, transferred, ended }: Bin): Bin => ({
  days,
  finished: -finished,
  open: -open,
  transferred: -transferred,
  ended: -ended,
});
