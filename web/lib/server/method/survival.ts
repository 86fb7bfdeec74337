import { z } from 'zod';
import { aalenJohansen, incidenceBy, type CompetingBin } from '../statistics/competing.ts';
import type { Bin } from '../statistics/histogram.ts';
import { logRank } from '../statistics/logrank.ts';
import { kaplanMeier, quantileDays, restrictedMean, shareBy, survivalAt } from '../statistics/survival.ts';

const Interval = z.object({ lo: z.number(), hi: z.number() });

/** Working days of a handful of reports; an open one is still running after so many. */
interface Run {
  days: number;
  isOpen: boolean;
}

/** 1, 2, 2+, 3, 5, 5+, 7, 9+: as texts, "+" for a report still open. */
const RUNS = ['1', '2', '2+', '3', '5', '5+', '7', '9+'];
const BEFORE = ['1', '3', '5+'];
const AFTER = ['2', '4', '6'];
/** Days and what came of them: 1 finished, 2 archived, 0 open. */
const COMPETING = [
  [2, 1],
  [3, 2],
  [4, 1],
  [4, 0],
  [6, 1],
  [8, 2],
  [9, 0],
  [10, 1],
] as const;
const HORIZON = 5;
const MEAN_UP_TO = 7;
const READ_AT = { finished: 6, archived: 8 };

const read = (text: string): Run => ({ days: Number.parseInt(text), isOpen: text.endsWith('+') });

const binsOf = (texts: readonly string[]): Bin[] =>
  texts.map(read).map(({ days, isOpen }) => ({
    days,
    finished: isOpen ? 0 : 1,
    open: isOpen ? 1 : 0,
    transferred: 0,
    ended: 0,
  }));

export const SurvivalExample = z.object({
  runs: z.array(z.string()),
  points: z.array(z.object({ days: z.number(), survival: z.number() })),
  horizon: z.number(),
  survival: z.number(),
  interval: Interval.nullable(),
  finished: z.number().describe('share finished by the horizon, open reports included'),
  median: z.number().nullable(),
  restricted_mean: z.number().nullable(),
  restricted_to: z.number(),
  naive_mean: z.number().describe('mean of the closed reports alone'),
  naive_share: z.number().describe('share of the closed reports alone that took no longer than the horizon'),
});

/** Time to finish of eight reports, four of them open, beside what an average of the closed ones would say. */
export function survivalExample(): z.infer<typeof SurvivalExample> {
  const curve = kaplanMeier(binsOf(RUNS));
  const closed = RUNS.map(read).filter(({ isOpen }) => !isOpen);
  return {
    runs: RUNS,
    points: curve.points.map(({ days, survival }) => ({ days, survival })),
    horizon: HORIZON,
    survival: survivalAt(curve, HORIZON) ?? 0,
    interval: curve.points.findLast(({ days }) => days <= HORIZON)?.interval ?? null,
    finished: shareBy(curve, HORIZON)?.share ?? 0,
    median: quantileDays(curve, 0.5),
    restricted_mean: restrictedMean(curve, MEAN_UP_TO),
    restricted_to: MEAN_UP_TO,
    naive_mean: closed.reduce((sum, { days }) => sum + days, 0) / closed.length,
    naive_share: closed.filter(({ days }) => days <= HORIZON).length / closed.length,
  };
}

export const CompetingExample = z.object({
  finished_at: z.number(),
  finished: z.number().nullable(),
  archived_at: z.number(),
  archived: z.number().nullable(),
  overstated: z.number().nullable().describe('what finished would be if archived ones were merely censored'),
});

/** Finished and archived as rivals, and what ignoring the rivalry would claim. */
export function competingExample(): z.infer<typeof CompetingExample> {
  const bins: CompetingBin[] = COMPETING.map(([days, what]) => ({
    days,
    causes: [what === 1 ? 1 : 0, what === 2 ? 1 : 0],
    censored: what === 0 ? 1 : 0,
  }));
  const points = aalenJohansen(bins);
  const naive = kaplanMeier(
    COMPETING.map(([days, what]) => ({
      ...{ days, transferred: 0, ended: 0 },
      finished: what === 1 ? 1 : 0,
      open: what === 1 ? 0 : 1,
    })),
  );
  return {
    finished_at: READ_AT.finished,
    finished: incidenceBy(points, 0, READ_AT.finished),
    archived_at: READ_AT.archived,
    archived: incidenceBy(points, 1, READ_AT.archived),
    overstated: shareBy(naive, READ_AT.finished)?.share ?? null,
  };
}

export const LogRankExample = z.object({
  before: z.array(z.string()),
  after: z.array(z.string()),
  chi2: z.number(),
  p: z.number(),
});

/** Two small groups compared over their whole curves; null when nothing could be compared. */
export function logRankExample(): z.infer<typeof LogRankExample> | null {
  const test = logRank(binsOf(BEFORE), binsOf(AFTER));
  return test && { before: BEFORE, after: AFTER, chi2: test.chi2, p: test.p };
}
