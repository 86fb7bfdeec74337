import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { screenOf, SCREENS } from '../../../../web/lib/shell/screens.ts';

it('finds the screen a path belongs to', () => {
  expect(screenOf('/')?.name).toBe('overview');
  expect(screenOf('/kasus')?.name).toBe('cases');
  expect(screenOf('/kasus/8907412')?.name).toBe('cases');
  expect(screenOf('/kasusan')).toBeUndefined();
});

/** The front page lives in a group, so that its parts have a folder of their own. */
const folderOf = (href: string) => (href === '/' ? '/(ringkasan)' : href);

it('links only screens that exist', () => {
  const missing = SCREENS.filter(
    ({ href }) =>
      !existsSync(new URL(`../../../../web/routes${folderOf(href)}/+page.svelte`, import.meta.url)),
  );
  expect(missing.map(({ href }) => href)).toEqual([]);
});
