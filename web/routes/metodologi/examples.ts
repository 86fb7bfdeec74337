import type { InferResponseType } from 'hono/client';
import type { connect } from '#lib/api.ts';
import type { Formats } from '#lib/format.ts';
import type { Metodologi } from '#lib/messages/id/metodologi.ts';

/** Answer of `GET /api/v1/method-examples`. */
export type Examples = InferResponseType<ReturnType<typeof connect>['method-examples']['$get'], 200>;
export type SectionName = keyof Metodologi['sections'];

/** The sections of the page in order, group by group. */
export const SECTIONS: readonly (readonly [keyof Metodologi['group'], readonly SectionName[]])[] = [
  ['time', ['workdays', 'clocks', 'survival', 'competing']],
  ['doubt', ['interval', 'shrinkage', 'ranks', 'funnel', 'case_mix', 'change', 'multiple']],
  ['scores', ['indicators', 'composite']],
  ['rules', ['samples', 'flags', 'left_out', 'pitfalls']],
];

export type Row = readonly [label: string, value: string];
type Rows = (examples: Examples, m: Metodologi['row'], f: Formats) => Row[];

const ofTwo = (f: Formats, x: { numerator: number; denominator: number }): string =>
  f.of(x.numerator, x.denominator);

const workdays: Rows = ({ workdays: { hard, today } }, m, f) =>
  [hard, ...today].flatMap((counted): Row[] =>
    counted === null
      ? []
      : [
          [
            m.counted(f.hk(counted.limit_days), f.weekday(counted.from)),
            m.due(f.weekday(counted.due), f.weekday(counted.without_leave)),
          ],
        ],
  );

const survival: Rows = ({ survival: s }, m, f) => [
  [m.runs, s.runs.join(' · ')],
  [m.survival(f.hk(s.horizon)), f.decimal(s.survival, 3)],
  [m.interval, f.shareRange(s.interval?.lo ?? null, s.interval?.hi ?? null, 1)],
  [m.finished(f.hk(s.horizon)), f.share(s.finished)],
  [m.median, f.hk(s.median)],
  [m.rmst(f.hk(s.restricted_to)), f.decimal(s.restricted_mean, 3)],
  [m.naiveMean, f.decimal(s.naive_mean, 1)],
  [m.naiveShare(f.hk(s.horizon)), f.share(s.naive_share)],
];

const competing: Rows = ({ competing: c }, m, f) => [
  [m.incidence(f.hk(c.finished_at)), f.share(c.finished, 1)],
  [m.archived(f.hk(c.archived_at)), f.share(c.archived, 1)],
  [m.overstated, f.share(c.overstated, 1)],
];

const interval: Rows = ({ group }, m, f) =>
  (group?.members ?? []).map((member) => [
    m.member(member.key, ofTwo(f, member)),
    `${f.share(member.share)} (${f.shareRange(member.wilson.lo, member.wilson.hi, 1)})`,
  ]);

const shrinkage: Rows = ({ group }, m, f) =>
  group === null
    ? []
    : [
        [m.prior(f.decimal(group.strength)), f.share(group.mean, 1)],
        ...group.members.map((member): Row => {
          const range = f.shareRange(member.credible.lo, member.credible.hi, 1);
          const pulled = m.pulled(f.share(member.share, 1), f.share(member.shrunk, 1), range);
          return [m.member(member.key, ofTwo(f, member)), pulled];
        }),
      ];

const ranks: Rows = ({ group }, m, f) =>
  (group?.members ?? []).map((member) => [
    m.member(member.key, ofTwo(f, member)),
    m.rank(f.decimal(member.expected_rank, 2), f.range(member.rank.lo, member.rank.hi)),
  ]);

const funnel: Rows = ({ funnel: plot }, m, f) => [
  ...plot.limits
    .filter(({ n }) => plot.points.some(({ denominator }) => denominator === n))
    .map(({ n, warning, alarm }): Row => {
      const [inner, outer] = [warning, alarm].map(({ lo, hi }) => f.shareRange(lo, hi, 1));
      return [m.limits(f.count(n)), `${inner} / ${outer}`];
    }),
  ...plot.points.map((point): Row => [m.z(ofTwo(f, point)), f.decimal(point.z, 2)]),
  [
    m.phi(f.decimal(plot.phi, 0), f.count(plot.points.at(-1)?.denominator ?? null)),
    f.shareRange(plot.widened.lo, plot.widened.hi, 1),
  ],
];

const caseMix: Rows = ({ comparisons: { case_mix: mix } }, m, f) =>
  mix === null
    ? []
    : [
        [m.observed(f.of(mix.observed, mix.n)), f.share(mix.observed / mix.n)],
        [m.expected, f.decimal(mix.expected)],
        [m.ratio, f.decimal(mix.ratio, 4)],
        [m.adjusted, f.share(mix.adjusted, 1)],
      ];

const change: Rows = ({ comparisons: { change: c }, log_rank: test }, m, f) => [
  [m.drop(ofTwo(f, c.before), ofTwo(f, c.now)), f.share(c.drop, 1)],
  [m.dropBeyond(f.share(c.margin)), f.share(c.drop_beyond, 1)],
  ...(test === null
    ? []
    : [
        [
          m.logRank(test.before.join(' '), test.after.join(' ')),
          `${f.decimal(test.chi2, 4)}, ${f.decimal(test.p, 3)}`,
        ] as const,
      ]),
];

const multiple: Rows = ({ comparisons: { multiple: tests } }, m, f) => [
  [m.pValues, tests.p.map((p) => f.decimal(p, 3)).join(' · ')],
  [m.kept, f.of(tests.kept, tests.p.length)],
];

const indicators: Rows = ({ comparisons: { adoption, rating } }, m, f) => [
  ...(adoption === null
    ? []
    : [
        [
          m.adoption(f.count(adoption.reports)),
          `${f.decimal(adoption.rate, 2)} (${f.decimal(adoption.lo, 2)}–${f.decimal(adoption.hi, 2)})`,
        ] as const,
      ]),
  [m.rating(rating.stars.join(', ')), f.decimal(rating.value, 2)],
];

const composite: Rows = ({ comparisons: { composite: made } }, m, f) => [
  ...made.parts.map((part): Row => [m.score(part.id, f.decimal(part.weight, 2)), f.decimal(part.score, 2)]),
  [m.geometric, f.decimal(made.geometric, 2)],
  [m.arithmetic, f.decimal(made.arithmetic, 2)],
  [m.version, made.version],
];

const samples: Rows = ({ minimum, comparisons }, m, f) => [
  [m.below(f.count(minimum.value)), m.countsOnly],
  [m.between(f.count(minimum.value), f.count(minimum.rank - 1)), m.faded],
  [m.atLeast(f.count(minimum.rank)), m.full],
  ...comparisons.samples.map(({ n, half_width }): Row => [
    m.halfWidth(f.count(n)),
    m.plusMinus(f.decimal(half_width * 100)),
  ]),
];

const NONE: Rows = () => [];

/** The worked example of a section as rows of words and numbers; none where the section only explains. */
export const EXAMPLES: Record<SectionName, Rows> = {
  ...{ workdays, clocks: NONE, survival, competing, interval, shrinkage, ranks, funnel },
  ...{ case_mix: caseMix, change, multiple, indicators, composite, samples },
  ...{ flags: NONE, left_out: NONE, pitfalls: NONE },
};
