import { describe, expect, it } from 'vitest';
import { speed } from '../../../../../web/lib/server/scores/speed.ts';
import { curve, NOTHING, WORKED } from './evidence.ts';

describe('I1', () => {
  it('is 64.0 for V .9, F3 .55, F4 .60', () => {
    expect(speed(WORKED.speed).score.score).toBeCloseTo(64, 10);
  });

  it('weighs classes by their cases', () => {
    const resolved = [
      { limit: 5, bins: curve(30, 30) },
      { limit: 60, bins: curve(0, 10) },
    ];
    expect(speed({ ...WORKED.speed, resolved }).score.terms[2]?.value).toBeCloseTo(0.75, 12);
  });

  it('is partial while a class has not been followed to its limit', () => {
    const resolved = [
      { limit: 14, bins: curve(30, 30) },
      { limit: 60, bins: [{ days: 20, finished: 0, open: 40, transferred: 0, ended: 0 }] },
    ];
    const { score } = speed({ ...WORKED.speed, resolved });
    expect(score.terms[2]).toMatchObject({ value: 1, is_partial: true });
    expect(score.is_partial).toBe(true);
    expect(speed(WORKED.speed).score.is_partial).toBe(false);
  });

  it.each([
    [0, 'none', null],
    [9, 'counts', null],
    [10, 'small', 100],
    [29, 'small', 100],
    [30, 'full', 100],
  ] as const)('with %i holdings is %s', (n, base, score) => {
    const evidence = {
      verified: { numerator: n, denominator: n },
      answered: { limit: 5, bins: curve(n, n) },
      resolved: [{ limit: 14, bins: curve(n, n) }],
    };
    expect(speed(evidence).score).toMatchObject({ base, score });
  });

  it('does not read a curve that nobody was followed to, and says why', () => {
    const young = [{ days: 2, finished: 5, open: 40, transferred: 0, ended: 0 }];
    const { score } = speed({
      verified: { numerator: 40, denominator: 45 },
      answered: { limit: 5, bins: young },
      resolved: [{ limit: 14, bins: young }],
    });
    expect(score).toMatchObject({ score: null, missing: 'suku_kurang', is_partial: true });
    expect(score.terms.map(({ missing }) => missing)).toEqual([null, 'belum_cukup_lama', 'belum_cukup_lama']);
  });

  it('does not punish an agency that answers everything on the first day', () => {
    expect(
      speed({ ...WORKED.speed, answered: { limit: 5, bins: curve(100, 100) } }).score.terms[1]?.value,
    ).toBe(1);
  });

  it('counts archived clocks as competing: they never become finished', () => {
    const bins = [{ days: 1, finished: 50, open: 0, transferred: 0, ended: 50 }];
    expect(speed({ ...WORKED.speed, answered: { limit: 5, bins } }).score.terms[1]?.value).toBeCloseTo(
      0.5,
      12,
    );
  });

  it('of nothing says nothing', () => {
    expect(speed({ verified: NOTHING, answered: { limit: 5, bins: [] }, resolved: [] }).score).toMatchObject({
      score: null,
      base: 'none',
      missing: 'terlalu_sedikit',
    });
  });

  it('with every clock open is as slow as can be, once they were followed long enough', () => {
    const evidence = {
      verified: { numerator: 0, denominator: 30 },
      answered: { limit: 5, bins: curve(0, 30) },
      resolved: [{ limit: 14, bins: curve(0, 30) }],
    };
    expect(speed(evidence).score.score).toBe(0);
  });
});
