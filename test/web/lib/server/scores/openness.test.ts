import { expect, it } from 'vitest';
import { openness } from '../../../../../web/lib/server/scores/openness.ts';
import { WORKED } from './evidence.ts';

it('I2 is 68.0 for P .8, G .7, B .5', () => {
  expect(openness(WORKED.openness).score.score).toBeCloseTo(68, 10);
});

it('shares the weight of a term the log does not tell among the others, and marks it', () => {
  const { score } = openness({ ...WORKED.openness, evidenced: null });
  expect(score.score).toBeCloseTo((100 * (0.4 * 0.8 + 0.3 * 0.7)) / 0.7, 10);
  expect(score).toMatchObject({ is_partial: true, missing: null });
  expect(score.terms[2]).toMatchObject({ value: null, share: 0, missing: 'tidak_tercatat' });
});

it('is not zero but missing where no feed tells anything', () => {
  const { score } = openness({ visible: null, unbroken: null, evidenced: null });
  expect(score).toMatchObject({ score: null, base: 'none' });
});

it('lets no term speak of fewer than ten', () => {
  const { score } = openness({ ...WORKED.openness, evidenced: { numerator: 1, denominator: 1 } });
  expect(score.terms[2]).toMatchObject({ good: null, share: 0, n: 1, missing: 'terlalu_sedikit' });
  expect(score).toMatchObject({ is_partial: true, score: expect.closeTo((100 * 0.53) / 0.7, 8) as number });
});
