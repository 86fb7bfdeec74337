import { expect, it } from 'vitest';
import { CHANNELS } from '../../../../../pipeline/contract.ts';
import { access, accessRate, CHANNEL_GROUPS } from '../../../../../web/lib/server/scores/access.ts';
import { WORKED } from './evidence.ts';

it('I3 is 39.01 for a rate of 6.0355 against 20, H / ln K .3854 and 8 of 14 districts', () => {
  expect(accessRate(WORKED.access)).toBeCloseTo(6.0355, 4);
  const { score } = access(WORKED.access, 20);
  expect(score.score).toBeCloseTo(39.01, 2);
  expect(score.terms[1]?.value).toBeCloseTo(0.3854, 4);
});

it('gives no more for a rate beyond that of its peers', () => {
  expect(access(WORKED.access, 3).score.terms[0]?.good).toBe(1);
});

it('needs residents, whatever else is known', () => {
  expect(access({ ...WORKED.access, population: null }, 20).score).toMatchObject({
    score: null,
    missing: 'tanpa_penduduk',
  });
});

it('without peers rests on channels and districts, and says so', () => {
  const { score } = access(WORKED.access, null);
  expect(score.terms[0]?.missing).toBe('tanpa_pembanding');
  expect(score.score).toBeCloseTo(50 * (0.3854 + 8 / 14), 1);
});

it('finds a silent region hard to reach, not perfect', () => {
  const silent = {
    ...WORKED.access,
    reports: 0,
    channels: [0, 0, 0, 0, 0, 0],
    districts: { seen: 0, all: 14 },
  };
  expect(access(silent, 20).score.score).toBeLessThan(1);
});

it('is told by its rate alone where no report tells its channel or district, and says so', () => {
  const { score } = access({ ...WORKED.access, channels: null, districts: null }, 20);
  expect(score.terms.map(({ missing }) => missing)).toEqual([null, 'tidak_tercatat', 'tidak_tercatat']);
  expect(score).toMatchObject({ is_partial: true, score: expect.closeTo((100 * 6.0355) / 20, 2) as number });
});

it('puts every channel but lainnya into one of six groups', () => {
  const grouped = Object.values(CHANNEL_GROUPS).flat().toSorted();
  expect(grouped).toEqual(CHANNELS.filter((channel) => channel !== 'lainnya').toSorted());
});
