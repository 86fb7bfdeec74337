import { expect, it } from 'vitest';
import { rankIntervals } from '../../../../../web/lib/server/scores/ranks.ts';
import { peersOf, scorecard, type Evidence } from '../../../../../web/lib/server/scores/scorecard.ts';
import { populationClass } from '../../../../../web/lib/server/statistics/adoption.ts';
import { WEIGHTS } from '../../../../../web/lib/server/scores/composite.ts';
import { curve, SILENT, WORKED } from './evidence.ts';

const W1 = WEIGHTS[0]?.weights ?? { I1: 0, I2: 0, I3: 0, I4: 0, I5: 0 };
const PEERS = { prior: { mean: 0.55, strength: 10, rho: 1 / 11 }, rates: new Map([[3, 20]]) };

it('scores the worked example at 62.10 with an interval around it', () => {
  const { composite, spreads } = scorecard(WORKED, PEERS, W1);
  expect(composite.score).toBeCloseTo(62.1, 2);
  expect(spreads.composite?.interval.lo).toBeLessThan(62.1);
  expect(spreads.composite?.interval.hi).toBeGreaterThan(62.1);
});

it('says the same every time', () => {
  expect(scorecard(WORKED, PEERS, W1)).toEqual(scorecard(WORKED, PEERS, W1));
});

it('publishes nothing about a silent member', () => {
  const card = scorecard(SILENT, PEERS, W1);
  expect(card.judged.map(({ score }) => score.score)).toEqual([null, null, null, null, null]);
  expect(card.composite).toMatchObject({ score: null, used: [] });
  expect(card.spreads.composite).toBeNull();
  expect(rankIntervals([card]).size).toBe(0);
});

it('is surer the more is known', () => {
  const width = ({ spreads }: ReturnType<typeof scorecard>): number => {
    const { lo = 0, hi = 0 } = spreads.indicators.I1?.interval ?? {};
    return hi - lo;
  };
  const tenfold: Evidence = {
    ...WORKED,
    speed: {
      verified: { numerator: 900, denominator: 1000 },
      answered: { limit: 5, bins: curve(550, 1000) },
      resolved: [{ limit: 14, bins: curve(600, 1000) }],
    },
  };
  const ratio = width(scorecard(WORKED, PEERS, W1)) / width(scorecard(tenfold, PEERS, W1));
  expect(ratio).toBeGreaterThan(2.8);
  expect(ratio).toBeLessThan(3.6);
});

it('takes the median of five peers of a class of residents for the norm, of four for none', () => {
  const of = (population: number, reports: number): Evidence => ({
    ...WORKED,
    peer_class: populationClass(population),
    access: { ...WORKED.access, population, reports },
  });
  const { rates } = peersOf([
    of(420_000, 50),
    of(400_000, 200),
    of(300_000, 90),
    of(310_000, 10),
    of(320_000, 400),
    ...[5, 6, 7, 8].map((reports) => of(90_000, reports)),
  ]);
  expect([...rates.keys()]).toEqual([3]);
  expect(rates.get(3)).toBeCloseTo(91 / (6 + 0.05), 10);
});

it('ranks a clearly better member first, and does not tell equals apart', () => {
  const like = (entity: string): Evidence => ({ ...WORKED, entity });
  const worse: Evidence = {
    ...like('z'),
    openness: { ...WORKED.openness, visible: { numerator: 1, denominator: 100 } },
  };
  const cards = [like('a'), like('b'), like('c'), worse].map((evidence) => scorecard(evidence, PEERS, W1));
  const ranks = rankIntervals(cards, 2_000);
  expect(ranks.get('z')).toMatchObject({ median: 4, group: 'bawah' });
  expect(ranks.get('a')).toMatchObject({ lo: 1, hi: 3 });
});
