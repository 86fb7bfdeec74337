import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { aalenJohansen, competingBins } from '../statistics/competing.ts';
import { total, type Bin } from '../statistics/histogram.ts';
import { logRank } from '../statistics/logrank.ts';
import { atRisk, kaplanMeier, quantiles, restrictedMean, shareBy } from '../statistics/survival.ts';
import { base, BASES } from '../statistics/tier.ts';
import { readLimit, readSlice, type Slice } from './slice.ts';

const portion = z.number().min(0).max(1);
const days = z.number().nullable();
const interval = z.object({ lo: portion, hi: portion }).nullable();

export const DurationCurve = z.object({
  n: z.number(),
  base: z.enum(BASES).describe('what n allows: none 0, counts 1-9, small 10-29, full 30 or more'),
  finished: z.number(),
  open: z.number().describe('still running: they stay in as censored'),
  transferred: z.number().describe('left with the report to another agency: censored'),
  ended: z
    .number()
    .describe('archived, withdrawn or handed over: censored in the curve, competing in `incidence`'),
  points: z
    .array(
      z.object({
        ...{ days: z.number(), at_risk: z.number(), finished: z.number(), censored: z.number() },
        survival: portion.describe('Kaplan-Meier share not finished after this day'),
        interval: interval.describe('log-log limits, 95 %'),
      }),
    )
    .describe('empty below n 10'),
  incidence: z
    .array(z.object({ days: z.number(), finished: portion, ended: portion }))
    .describe('Aalen-Johansen shares that finished and that ended otherwise; empty below n 10'),
  quantiles: z
    .object({ median: days, p75: days, p90: days })
    .describe('working days by which that share has finished; null = not reached, or n below 10'),
  limit_days: days.describe('null where the limit differs by classification and none is chosen'),
  by_limit: z
    .object({ share: portion, interval, at_risk: z.number() })
    .nullable()
    .describe('share finished within the limit; null when nobody was followed that long, or n is below 10'),
  restricted_mean_days: days.describe('mean working days up to the limit, area under the curve'),
});
export type DurationCurve = z.infer<typeof DurationCurve>;

export const LogRankAnswer = z.object({
  observed: z.number(),
  expected: z.number(),
  chi2: z.number(),
  p: portion,
});
export type LogRankAnswer = z.infer<typeof LogRankAnswer>;

/** Curve and figures of a histogram; nothing but counts below n 10. */
export function durationCurve(bins: readonly Bin[], limit: number | null): DurationCurve {
  const n = total(bins);
  const sum = (side: 'finished' | 'open' | 'transferred' | 'ended'): number =>
    bins.reduce((all, bin) => all + bin[side], 0);
  const grade = base(n);
  const counts = {
    ...{ n, base: grade, finished: sum('finished'), open: sum('open') },
    ...{ transferred: sum('transferred'), ended: sum('ended'), limit_days: limit },
  };
  if (grade === 'none' || grade === 'counts')
    return {
      ...counts,
      points: [],
      incidence: [],
      quantiles: { median: null, p75: null, p90: null },
      by_limit: null,
      restricted_mean_days: null,
    };
  const curve = kaplanMeier(bins);
  const byLimit = limit === null ? null : shareBy(curve, limit);
  return {
    ...counts,
    points: curve.points.map(({ days: day, at_risk, finished, censored, survival, interval: limits }) => ({
      ...{ days: day, at_risk, finished, censored, survival, interval: limits },
    })),
    incidence: aalenJohansen(competingBins(bins)).map(
      ({ days: day, incidence: [finished = 0, ended = 0] }) => ({
        ...{ days: day, finished, ended },
      }),
    ),
    quantiles: quantiles(curve),
    by_limit: byLimit === null || limit === null ? null : { ...byLimit, at_risk: atRisk(curve, limit) },
    restricted_mean_days: limit === null ? null : restrictedMean(curve, limit),
  };
}

/** The curve of a slice and, when another entity is named, its curve over the same reports and a log-rank test. */
export async function durations(
  edition: Edition,
  slice: Slice,
  other: string | null,
): Promise<{ own: DurationCurve; compared: DurationCurve | null; log_rank: LogRankAnswer | null }> {
  const [bins, otherBins, limit] = await Promise.all([
    readSlice(edition, slice),
    other === null ? null : readSlice(edition, { ...slice, entity: other }),
    readLimit(edition, slice),
  ]);
  const test = otherBins === null ? null : logRank(bins, otherBins);
  return {
    own: durationCurve(bins, limit),
    compared: otherBins === null ? null : durationCurve(otherBins, limit),
    log_rank:
      test === null ? null : { observed: test.observed, expected: test.expected, chi2: test.chi2, p: test.p },
  };
}
