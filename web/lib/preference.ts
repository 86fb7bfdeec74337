/** Path on this site to go back to after a choice; the front page for anything that leads elsewhere. */
export function returnPath(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  const url = new URL(wanted, origin);
  return url.origin === origin ? url.pathname + url.search : '/';
}
