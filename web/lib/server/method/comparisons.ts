import { z } from 'zod';
import { composite, WEIGHTS } from '../scores/composite.ts';
import { adoption } from '../statistics/adoption.ts';
import { standardised } from '../statistics/casemix.ts';
import { probabilityOfDrop } from '../statistics/change.ts';
import { benjaminiHochberg } from '../statistics/multiple.ts';
import { wilson } from '../statistics/proportion.ts';
import { shrunkRating } from '../statistics/rating.ts';

/** 40 reports on roads and 10 requests for information: how many, how many in time, and the share in time everywhere. */
const STRATA = [
  { n: 40, observed: 28, reference: 0.7 },
  { n: 10, observed: 10, reference: 0.95 },
];
const OVERALL = 0.8;
const BEFORE = { numerator: 54, denominator: 60 };
const NOW = { numerator: 36, denominator: 50 };
const MARGIN = 0.05;
const P_VALUES = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06];
const FALSE_RATE = 0.05;
/** Fifty reports of 420,000 residents in two years. */
const REPORTS = 50;
const WATCHED = 8.4;
const STARS = [5, 5, 5, 5];
const SCORES = { I1: 64, I2: 68, I3: 39.01, I4: 68.54, I5: 70.5 };
const SIZES = [30, 100, 246];
const AT = 0.8;

const ratio = z.object({ numerator: z.number(), denominator: z.number() });

export const ComparisonExamples = z.object({
  case_mix: z
    .object({
      observed: z.number(),
      n: z.number(),
      expected: z.number(),
      ratio: z.number(),
      adjusted: z.number(),
    })
    .nullable(),
  change: z.object({
    before: ratio,
    now: ratio,
    drop: z.number().nullable(),
    margin: z.number(),
    drop_beyond: z.number().nullable(),
  }),
  multiple: z.object({ p: z.array(z.number()), rate: z.number(), kept: z.number() }),
  adoption: z
    .object({ reports: z.number(), raw: z.number(), rate: z.number(), lo: z.number(), hi: z.number() })
    .nullable(),
  rating: z.object({ stars: z.array(z.number()), value: z.number().nullable() }),
  composite: z.object({
    version: z.string(),
    parts: z.array(z.object({ id: z.string(), score: z.number(), weight: z.number() })),
    geometric: z.number().nullable(),
    arithmetic: z.number().nullable(),
  }),
  samples: z
    .array(z.object({ n: z.number(), half_width: z.number() }))
    .describe('half a Wilson interval at 80 %'),
});

/** The worked examples of comparing: case-mix, before and after, many tests, adoption, ratings, composite, sample sizes. */
export function comparisonExamples(): z.infer<typeof ComparisonExamples> {
  const mix = standardised(STRATA, OVERALL);
  const rate = adoption(REPORTS, WATCHED);
  const newest = WEIGHTS.at(-1);
  const made = newest && composite(SCORES, newest.weights);
  return {
    case_mix: mix && {
      observed: mix.observed,
      n: STRATA.reduce((sum, { n }) => sum + n, 0),
      expected: mix.expected,
      ratio: mix.ratio,
      adjusted: mix.adjusted,
    },
    change: {
      before: BEFORE,
      now: NOW,
      drop: probabilityOfDrop(BEFORE, NOW),
      margin: MARGIN,
      drop_beyond: probabilityOfDrop(BEFORE, NOW, MARGIN),
    },
    multiple: {
      p: P_VALUES,
      rate: FALSE_RATE,
      kept: benjaminiHochberg(P_VALUES).filter((adjusted) => adjusted <= FALSE_RATE).length,
    },
    adoption: rate && { reports: REPORTS, raw: rate.raw, rate: rate.rate, ...rate.interval },
    rating: {
      stars: STARS,
      value: shrunkRating(
        STARS.reduce((sum, star) => sum + star, 0),
        STARS.length,
      ),
    },
    composite: {
      version: newest?.version ?? '',
      parts: Object.entries(SCORES).map(([id, score]) => ({
        id,
        score,
        weight: newest?.weights[id as keyof typeof SCORES] ?? 0,
      })),
      geometric: made?.score ?? null,
      arithmetic: made?.arithmetic ?? null,
    },
    samples: SIZES.map((n) => {
      const { lo, hi } = wilson({ numerator: Math.round(AT * n), denominator: n });
      return { n, half_width: (hi - lo) / 2 };
    }),
  };
}
