import { expect, it } from 'vitest';
import { collaboration } from '../../../../../web/lib/server/scores/collaboration.ts';
import { curve, SILENT, WORKED } from './evidence.ts';

it('I5 is 70.5 for L .6, T .15 and .42 over .60', () => {
  expect(collaboration(WORKED.collaboration).score.score).toBeCloseTo(70.5, 10);
});

it('cannot be assessed below ten cross-agency reports, and is full from ten', () => {
  const of = (cases: number) => collaboration({ ...WORKED.collaboration, cases }).score;
  expect(of(9)).toMatchObject({ score: null, base: 'counts', missing: 'terlalu_sedikit' });
  expect(of(10)).toMatchObject({ base: 'full', missing: null });
});

it('says nothing of an agency without cross-agency reports', () => {
  expect(collaboration(SILENT.collaboration).score).toMatchObject({ score: null, base: 'none' });
});

it('gives no more for being faster together than alone, and drops the term where nothing was handled alone', () => {
  const faster = collaboration({ ...WORKED.collaboration, shared: curve(90, 100) });
  expect(faster.score.terms[2]?.good).toBe(1);
  const never = collaboration({ ...WORKED.collaboration, alone: [] });
  expect(never.score.terms[2]).toMatchObject({ missing: 'tanpa_pembanding', share: 0 });
  expect(never.score.score).toBeCloseTo((100 * (0.4 * 0.6 + 0.3 * 0.85)) / 0.7, 10);
});
