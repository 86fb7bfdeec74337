import { describe, expect, it } from 'vitest';
import { Random, probit, weigh } from '../../../seeds/demo/random.ts';

const sequence = (random: Random) => Array.from({ length: 5 }, () => random.next());

describe('Random', () => {
  it('repeats itself for the same key and only for it', () => {
    const once = sequence(new Random(680, 7));
    expect(sequence(new Random(1).key(680, 7))).toEqual(once);
    expect(sequence(new Random(680, 8))).not.toEqual(once);
    expect(sequence(new Random(7, 680))).not.toEqual(once);
  });

  it('fills [0, 1) evenly', () => {
    const random = new Random(3);
    const drawn = Array.from({ length: 20_000 }, () => random.next());
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toBeCloseTo(0.5, 2);
  });

  it('draws by weight and never what weighs nothing', () => {
    const random = new Random(4);
    const urn = weigh(['a', 'b', 'c'], (item) => ({ a: 3, b: 0, c: 1 })[item] ?? 0);
    const drawn = Array.from({ length: 20_000 }, () => random.draw(urn));
    expect(drawn).not.toContain('b');
    expect(drawn.filter((item) => item === 'a').length / drawn.length).toBeCloseTo(0.75, 1);
  });

  it('draws lognormal waits around their median', () => {
    const random = new Random(5);
    const drawn = Array.from({ length: 20_001 }, () => random.lognormal(5, 0.8)).sort((a, b) => a - b);
    expect(drawn[10_000]).toBeCloseTo(5, 0);
  });
});

describe('probit', () => {
  it('knows the quantiles of the standard normal distribution', () => {
    expect(probit(0.5)).toBeCloseTo(0, 8);
    expect(probit(0.975)).toBeCloseTo(1.959964, 5);
    expect(probit(0.001)).toBeCloseTo(-3.090232, 5);
  });
});
