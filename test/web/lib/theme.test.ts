import { expect, it } from 'vitest';
import { DATA_THEME, themeOf } from '../../../web/lib/theme.ts';

it('follows the system unless the cookie names an appearance', () => {
  expect(DATA_THEME[themeOf('gelap')]).toBe('dark');
  expect(DATA_THEME[themeOf('terang')]).toBe('light');
  expect(DATA_THEME[themeOf(undefined)]).toBe('auto');
  expect(DATA_THEME[themeOf('"><script>')]).toBe('auto');
});
