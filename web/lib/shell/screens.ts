import type { Shell } from '../messages/id/shell.ts';
import type { IconName } from '../ui/icons.ts';

export interface Screen {
  href: string;
  name: keyof Shell['pages'];
  group: keyof Shell['groups'];
  icon: IconName;
  /** Second key of the shortcut `g …`. */
  key: string;
  /** On a phone it stands in the sheet behind "more", not in the bar. */
  inSheet?: true;
}

/** Screens that exist, in the order of the rail. */
export const SCREENS: readonly Screen[] = [
  { href: '/', name: 'overview', group: 'watch', icon: 'home', key: 'r' },
  { href: '/peringkat', name: 'ranking', group: 'watch', icon: 'ranking', key: 'p' },
  { href: '/kasus', name: 'cases', group: 'act', icon: 'cases', key: 'k' },
  { href: '/data', name: 'data', group: 'base', icon: 'data', key: 'd' },
  { href: '/metodologi', name: 'methods', group: 'base', icon: 'book', key: 'm', inSheet: true },
  { href: '/kamus', name: 'dictionary', group: 'base', icon: 'table', key: 'i', inSheet: true },
];

/** The screen a path belongs to: `/kasus/123` is part of `/kasus`. */
export function screenOf(pathname: string): Screen | undefined {
  return SCREENS.find(({ href }) =>
    href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`),
  );
}
