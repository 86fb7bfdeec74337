import { describe, expect, it } from 'vitest';
import { dayAxisEnd, dayPosition, dayTicks, position } from '../../../../web/lib/ui/scale.ts';

describe('the day axis', () => {
  it('gives short waits more room by the square root', () => {
    expect(dayPosition(50, 200)).toBe(50);
    expect(dayPosition(200, 200)).toBe(100);
    expect(dayPosition(50, 200, 'linear')).toBe(25);
  });

  it('keeps everything on the axis', () => {
    expect(dayPosition(-3, 200)).toBe(0);
    expect(dayPosition(900, 200)).toBe(100);
  });

  it('ends where the longest row fits', () => {
    expect(dayAxisEnd([])).toBe(20);
    expect(dayAxisEnd([7, 193])).toBe(200);
    expect(dayAxisEnd([2400])).toBe(3000);
  });

  it('marks the legal limits up to its end', () => {
    expect(dayTicks(60)).toEqual([5, 14, 60]);
    expect(dayTicks(200)).toEqual([5, 14, 60, 120, 200]);
  });
});

describe('a linear domain', () => {
  it('maps its ends to 0 and 100 and clamps the rest', () => {
    expect([0.3, 0.65, 1, 0.1, 1.2].map((p) => position(p, [0.3, 1]))).toEqual([0, 50, 100, 0, 100]);
  });

  it('puts the only rank of a group of one in the middle', () => {
    expect(position(1, [1, 1])).toBe(50);
  });
});
