import fc from 'fast-check';
import type { Bin } from '../../../../../web/lib/server/statistics/histogram.ts';
import type { Ratio } from '../../../../../web/lib/server/statistics/proportion.ts';

/** One clock: how long it was seen, and whether it finished (1), ended otherwise (2) or runs on (0). */
export interface Case {
  days: number;
  fate: 0 | 1 | 2;
}

/** Cases as in the worked numbers: `1 2 2+` = finished after 1 and 2 days, one open after 2; `3x` = ended otherwise. */
export function cases(text: string): Case[] {
  return text.split(' ').map((word) => ({
    days: Number.parseInt(word, 10),
    fate: word.endsWith('+') ? 0 : word.endsWith('x') ? 2 : 1,
  }));
}

/** The histogram of cases, one bin per case. */
export function binsOf(list: readonly Case[]): Bin[] {
  return list.map(({ days, fate }) => ({
    days,
    finished: Number(fate === 1),
    open: Number(fate === 0),
    transferred: 0,
    ended: Number(fate === 2),
  }));
}

export const bins = (text: string): Bin[] => binsOf(cases(text));

/** Up to 60 drawn cases within 40 days. */
export const someCases = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 40 }), fate: fc.constantFrom<0 | 1 | 2>(0, 1, 2) }),
  { minLength: 1, maxLength: 60 },
);

/** A share of at least one case. */
export const someRatio = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, part]): Ratio => ({ numerator: Math.round(n * part), denominator: n }));
