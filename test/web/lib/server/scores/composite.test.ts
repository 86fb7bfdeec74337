import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composite, readWeights, WEIGHTS } from '../../../../../web/lib/server/scores/composite.ts';

const W1 = WEIGHTS[0]?.weights ?? { I1: 0, I2: 0, I3: 0, I4: 0, I5: 0 };
const EXAMPLE = { I1: 64, I2: 68, I3: 39.01, I4: 68.54, I5: 70.5 };

it('is 62.10 geometric and 63.19 arithmetic for the worked example', () => {
  const { score, arithmetic } = composite(EXAMPLE, W1);
  expect(score).toBeCloseTo(62.1, 2);
  expect(arithmetic).toBeCloseTo(63.19, 2);
});

it('needs four of five, shares the weights out and says which is missing', () => {
  const four = composite({ ...EXAMPLE, I3: null }, W1);
  expect(four.missing).toEqual(['I3']);
  expect(four.arithmetic).toBeCloseTo((63.19 - 0.15 * 39.01) / 0.85, 1);
  expect(composite({ ...EXAMPLE, I3: null, I5: null }, W1).score).toBeNull();
});

it('cannot be bought off: a collapse to zero counts as one point, not as nothing', () => {
  expect(composite({ ...EXAMPLE, I4: 0 }, W1).score).toBeCloseTo(
    composite({ ...EXAMPLE, I4: 1 }, W1).score ?? 0,
    10,
  );
});

it('lies between the worst and the best score and never above the weighted mean', () => {
  const score = fc.double({ min: 1, max: 100, noNaN: true });
  fc.assert(
    fc.property(score, score, score, score, score, (I1, I2, I3, I4, I5) => {
      const whole = composite({ I1, I2, I3, I4, I5 }, W1);
      const all = [I1, I2, I3, I4, I5];
      expect(whole.score).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
      expect(whole.score).toBeLessThanOrEqual((whole.arithmetic ?? 0) + 1e-9);
    }),
  );
});

it('reads weights for a what-if, of any sum, and refuses what is none', () => {
  expect(readWeights('25-15-15-30-15')).toEqual(W1);
  expect(readWeights('1-1-1-1-0')?.I1).toBe(0.25);
  for (const text of ['', '1-2-3', '0-0-0-0-0', 'a-1-1-1-1', '-1-1-1-1-1'])
    expect(readWeights(text)).toBeNull();
});
