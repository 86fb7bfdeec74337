/** Signals of a point: outside the limits, in a run on one side of the centre, or three of four near a limit. */
export const SIGNALS = ['outside', 'run', 'near'] as const;
export type Signal = (typeof SIGNALS)[number];

/** Chart of individual values with its natural process limits, in the unit of the values. */
export interface Xmr {
  centre: number;
  lower: number;
  upper: number;
  /** Mean of the absolute differences of neighbours. */
  moving_range: number;
  /** Limit above which one difference is itself a signal. */
  range_limit: number;
  points: { value: number; range: number | null; signals: Signal[] }[];
}

/** 3 / d2 and D4 for ranges of two values (Shewhart 1931). */
const FACTOR = { limits: 2.66, range: 3.267 };
/** Length of a run on one side of the centre that is no accident. */
const RUN = 8;

/**
 * Individuals and moving range chart (Wheeler 1993): centre = mean, limits = centre +- 2.66 mean moving range. Signals:
 * a point outside; the point that completes eight in a row on one side; the point that completes three of four closer
 * to a limit than to the centre. `baseline` = how many first points set the limits, all when left out. Null below two.
 */
export function xmr(values: readonly number[], baseline = values.length): Xmr | null {
  const base = values.slice(0, baseline);
  if (base.length < 2) return null;
  const centre = mean(base);
  const ranges = values.map((value, at) => (at === 0 ? null : Math.abs(value - (values[at - 1] ?? value))));
  const moving = mean(ranges.slice(1, base.length).map((range) => range ?? 0));
  const chart = { centre, lower: centre - FACTOR.limits * moving, upper: centre + FACTOR.limits * moving };
  return {
    ...chart,
    moving_range: moving,
    range_limit: FACTOR.range * moving,
    points: values.map((value, at) => ({
      value,
      range: ranges[at] ?? null,
      signals: signalsAt(values.slice(0, at + 1), chart),
    })),
  };
}

function signalsAt(
  values: readonly number[],
  { centre, lower, upper }: Pick<Xmr, 'centre' | 'lower' | 'upper'>,
): Signal[] {
  const last = values.at(-1) ?? centre;
  const sides = values.map((value) => Math.sign(value - centre));
  const run = sides.slice(-RUN);
  const side = run.at(-1) ?? 0;
  const four = values.slice(-4);
  const near = (value: number): boolean => side * (value - centre) > (upper - centre) / 2;
  const found: Record<Signal, boolean> = {
    outside: last < lower || last > upper,
    run: run.length === RUN && side !== 0 && run.every((each) => each === side),
    near: side !== 0 && near(last) && four.filter(near).length >= 3,
  };
  return SIGNALS.filter((signal) => found[signal]);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
