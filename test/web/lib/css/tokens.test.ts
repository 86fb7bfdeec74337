import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../web/lib/css/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

type Scheme = 'light' | 'dark';

/** WCAG 2.2 relative luminance of a #rrggbb colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(ink: string, ground: string, scheme: Scheme): number {
  const [a, b] = [ink, ground].map((name) => {
    const colour = tokens.get(name)?.[scheme];
    if (colour === undefined) throw new Error(`--${name} has no ${scheme} colour in tokens.css`);
    return luminance(colour);
  }) as [number, number];
  return Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100;
}

/** The table of DESIGN-UI 2: ink, ground, ratio in light, ratio in dark, what is needed. */
const PAIRS = `
  ink         surface    17.26 15.13 4.5
  ink         canvas     15.93 16.28 4.5
  ink         sunken     14.82 16.76 4.5
  ink2        surface     8.90  9.85 4.5
  ink2        canvas      8.21 10.60 4.5
  ink2        sunken      7.64 10.92 4.5
  ink3        surface     5.87  6.48 4.5
  ink3        canvas      5.42  6.98 4.5
  ink3        sunken      5.04  7.18 4.5
  ink3        brand-soft  4.98  5.16 4.5
  brand-text  surface     9.52  9.17 4.5
  brand-text  brand-soft  8.07  7.31 4.5
  brand-ink   brand       9.52  7.60 4.5
  below       surface     6.82  9.48 4.5
  below       below-soft  5.87  7.59 4.5
  above       surface     9.52  9.17 4.5
  above       above-soft  7.93  7.31 4.5
  warn        surface     7.28 11.09 4.5
  warn        warn-soft   6.45  8.83 4.5
  crit        surface    10.14  9.07 4.5
  crit        crit-soft   8.47  7.95 4.5
  note        surface     7.36 10.21 4.5
  note        note-soft   6.32  7.97 4.5
  surface     below-mark  4.59  6.79 4.5
  surface     note-mark   4.94  6.71 4.5
  surface     crit-mark   7.64  5.54 4.5
  ctl         surface     3.76  4.16 3
  ctl         canvas      3.47  4.48 3
  focus       surface     5.48  8.27 3
  below-mark  surface     4.59  6.79 3
  above-mark  surface     6.51  7.32 3
  warn-mark   surface     3.82  7.60 3
  crit-mark   surface     7.64  5.54 3
  note-mark   surface     4.94  6.71 3
`
  .trim()
  .split('\n')
  .map((line) => {
    const [ink = '', ground = '', light, dark, need] = line.trim().split(/\s+/);
    return { ink, ground, light: Number(light), dark: Number(dark), need: Number(need) };
  });

describe('contrast of the tokens', () => {
  it.each(PAIRS)('$ink on $ground', ({ ink, ground, light, dark, need }) => {
    const measured = { light: contrast(ink, ground, 'light'), dark: contrast(ink, ground, 'dark') };
    expect(measured).toEqual({ light, dark });
    expect(Math.min(measured.light, measured.dark)).toBeGreaterThanOrEqual(need);
  });

  it('has a light and a dark value for every colour', () => {
    const colours = [...css.matchAll(/--([\w-]+): (?=[^;]*(#|rgb))[^;]*;/g)].map(([, name]) => name);
    const single = colours.filter((name) => !tokens.has(name ?? ''));
    expect(single).toEqual(['shade', 'pop-shadow']);
  });
});
