import { describe, expect, it } from 'vitest';
import { judgeGroup, type Performer } from '../../../../../web/lib/server/flow/positive_deviant.ts';

/** An agency with reports on roads and on information, on time / due each. */
const agency = (id: string, road: [number, number], info: [number, number] = [0, 0]): Performer => ({
  id,
  strata: [
    { kind: 'jalan', numerator: road[0], denominator: road[1] },
    { kind: 'informasi', numerator: info[0], denominator: info[1] },
  ].filter(({ denominator }) => denominator > 0),
});

/** Ten ordinary agencies: roads 60 of 100 on time, give or take, information 95 of 100. */
const ORDINARY = Array.from({ length: 10 }, (_, at) => agency(`kab-${at}`, [58 + (at % 5), 100], [95, 100]));

const found = (performers: readonly Performer[]) =>
  judgeGroup(performers)?.members.filter(({ rules }) => rules.length > 0) ?? [];

describe('positive deviants', () => {
  it('are agencies above the funnel of their peers', () => {
    const [best, ...others] = found([...ORDINARY, agency('kab-x', [88, 100], [99, 100])]);
    expect(others).toEqual([]);
    expect(best).toMatchObject({ id: 'kab-x', numerator: 187, denominator: 200 });
    expect(best?.rules).toContain('corong');
    expect(best?.share).toBeGreaterThan(best?.limit ?? 1);
    expect(best?.shrunk.share).toBeLessThan(best?.adjusted ?? 0);
  });

  it('are not agencies that merely have easy reports', () => {
    const easy = agency('kab-easy', [0, 0], [190, 200]);
    const members = judgeGroup([...ORDINARY, easy])?.members ?? [];
    const standing = members.find(({ id }) => id === 'kab-easy');
    expect(standing?.share).toBe(0.95);
    expect(standing?.standardised.ratio).toBeCloseTo(1, 9);
    expect(standing?.rules).toEqual([]);
  });

  it('need 30 reports', () => {
    const few = agency('kab-few', [29, 29]);
    expect(judgeGroup([...ORDINARY, few])?.members.map(({ id }) => id)).not.toContain('kab-few');
    const enough = agency('kab-enough', [30, 30]);
    expect(found([...ORDINARY, enough]).map(({ id }) => id)).toEqual(['kab-enough']);
  });

  it('need a group: five members with 30 reports', () => {
    expect(judgeGroup(ORDINARY.slice(0, 4))).toBeNull();
    expect(judgeGroup(ORDINARY.slice(0, 5))).not.toBeNull();
    expect(judgeGroup([])).toBeNull();
    expect(judgeGroup([agency('kab-none', [0, 0])])).toBeNull();
  });

  it('are sought beyond the spread the group has of its own', () => {
    const wild = Array.from({ length: 12 }, (_, at) => agency(`kab-${at}`, [at % 2 === 0 ? 30 : 90, 100]));
    const group = judgeGroup(wild);
    expect(group?.phi).toBeGreaterThan(20);
    expect(group?.members.filter(({ rules }) => rules.length > 0)).toEqual([]);
  });
});
