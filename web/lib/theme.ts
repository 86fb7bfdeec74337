/** Appearance the reader chose; `auto` follows the operating system. */
export const THEMES = ['auto', 'terang', 'gelap'] as const;
export type Theme = (typeof THEMES)[number];

/** Value of `data-theme` on `<html>`; the stylesheet knows light and dark, all else follows the system. */
export const DATA_THEME: Record<Theme, string> = { auto: 'auto', terang: 'light', gelap: 'dark' };

/** Theme named by the cookie `tema`; `auto` when it names none. */
export function themeOf(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? 'auto';
}
