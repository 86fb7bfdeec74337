import type { Bin } from '../../../../../web/lib/server/statistics/histogram.ts';
import type { Evidence } from '../../../../../web/lib/server/scores/scorecard.ts';

/** `finished` of `n` clocks finished on day 1, the rest still run after 100 days. */
export function curve(finished: number, n: number): Bin[] {
  return [
    { days: 1, finished, open: 0, transferred: 0, ended: 0 },
    { days: 100, finished: 0, open: n - finished, transferred: 0, ended: 0 },
  ];
}

export const NOTHING = { numerator: 0, denominator: 0 };

/** The member of the worked example of the composite: V .9, F3 .55, F4 .60 and so on. */
export const WORKED: Evidence = {
  entity: 'worked',
  peer_class: 3,
  speed: {
    verified: { numerator: 90, denominator: 100 },
    answered: { limit: 5, bins: curve(55, 100) },
    resolved: [{ limit: 14, bins: curve(60, 100) }],
  },
  openness: {
    visible: { numerator: 80, denominator: 100 },
    unbroken: { numerator: 70, denominator: 100 },
    evidenced: { numerator: 50, denominator: 100 },
  },
  access: {
    reports: 50,
    population: 420_000,
    months: 24,
    channels: [40, 6, 2, 2, 0, 0],
    districts: { seen: 8, all: 14 },
  },
  quality: {
    substantive: { numerator: 55, denominator: 100 },
    undone: { numerator: 12, denominator: 100 },
    rating: { numerator: 75, denominator: 18 },
  },
  collaboration: {
    cases: 100,
    led: { numerator: 60, denominator: 100 },
    thrown: { numerator: 15, denominator: 100 },
    limit: 60,
    shared: curve(42, 100),
    alone: curve(60, 100),
  },
};

/** A member of whom nothing is known but that it exists. */
export const SILENT: Evidence = {
  entity: 'silent',
  peer_class: null,
  speed: { verified: NOTHING, answered: { limit: 5, bins: [] }, resolved: [] },
  openness: { visible: null, unbroken: null, evidenced: null },
  access: { reports: 0, population: null, months: 24, channels: [0, 0, 0, 0, 0, 0], districts: null },
  quality: { substantive: NOTHING, undone: NOTHING, rating: NOTHING },
  collaboration: { cases: 0, led: NOTHING, thrown: NOTHING, limit: 60, shared: [], alone: [] },
};
