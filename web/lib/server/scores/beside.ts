import { z } from 'zod';
import { MINIMUM_N } from '../../../../pipeline/contract.ts';
import { total, type Bin } from '../statistics/histogram.ts';
import { share, type Ratio } from '../statistics/proportion.ts';
import { kaplanMeier, quantiles } from '../statistics/survival.ts';

const Pace = z.object({
  n: z.number().describe('clocks that started'),
  median_days: z
    .number()
    .nullable()
    .describe('Kaplan-Meier, working days; null below ten or when not reached'),
  p90_days: z.number().nullable(),
  transferred: z.number().describe('of these, left by transfer: censored'),
});

const Part = z.object({
  numerator: z.number(),
  denominator: z.number(),
  share: z.number().nullable().describe('null below a denominator of ten'),
});

/** What is printed beside the scores so that they are not read alone (domain 3.2); part of none of them. */
export const Beside = z.object({
  I1: z.object({
    answered: Pace.describe('clock C3S: first response with substance'),
    resolved: Pace.describe('clock C4, all classifications'),
  }),
  I3: z.object({ manual_entry: Part.describe('typed in by an officer, of all reports') }),
  I4: z.object({ archived: Part.describe('archived, of all reports that ended in these months') }),
});
export type Beside = z.infer<typeof Beside>;

/** Median and P90 of a histogram, transfers censored and counted. */
export function paceOf(bins: readonly Bin[]): z.infer<typeof Pace> {
  const n = total(bins);
  const { median, p90 } = n < MINIMUM_N.value ? { median: null, p90: null } : quantiles(kaplanMeier(bins));
  const transferred = bins.reduce((sum, bin) => sum + bin.transferred, 0);
  return { n, median_days: median, p90_days: p90, transferred };
}

/** A share as it may be printed: its counts alone below ten. */
export function partOf(ratio: Ratio): z.infer<typeof Part> {
  return { ...ratio, share: ratio.denominator < MINIMUM_N.value ? null : share(ratio) };
}
