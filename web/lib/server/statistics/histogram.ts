/**
 * Clocks that ended, or were last seen running, after a number of days: one row of the published histogram.
 * Counts may be weights (a case shared by agencies); the days are working days unless a caller says otherwise.
 */
export interface Bin {
  days: number;
  /** Reached what the clock waits for. */
  finished: number;
  /** Still running or waiting on the as-of day. */
  open: number;
  /** Left the agency by transfer. */
  transferred: number;
  /** Ended otherwise: archived, withdrawn, handed over. */
  ended: number;
}

/** Sums over any number of histograms, one bin per day, in order of days. */
export function merged(...histograms: readonly (readonly Bin[])[]): Bin[] {
  const byDay = new Map<number, Bin>();
  for (const bin of histograms.flat()) {
    const sum = byDay.get(bin.days) ?? { days: bin.days, finished: 0, open: 0, transferred: 0, ended: 0 };
    sum.finished += bin.finished;
    sum.open += bin.open;
    sum.transferred += bin.transferred;
    sum.ended += bin.ended;
    byDay.set(bin.days, sum);
  }
  return [...byDay.values()].toSorted((a, b) => a.days - b.days);
}

/**
 * The same clocks seen for at most `age` days: what happened later counts as open at that age. Two periods are
 * compared fairly only after both are cut at the same age.
 */
export function cutAt(bins: readonly Bin[], age: number): Bin[] {
  return merged(
    bins.map((bin) =>
      bin.days <= age ? bin : { days: age, finished: 0, open: sizeOf(bin), transferred: 0, ended: 0 },
    ),
  );
}

/** Clocks in one bin. */
export function sizeOf({ finished, open, transferred, ended }: Bin): number {
  return finished + open + transferred + ended;
}

/** Clocks in a histogram. */
export function total(bins: readonly Bin[]): number {
  return bins.reduce((sum, bin) => sum + sizeOf(bin), 0);
}
