/**
 * Address of the same page with some query keys changed: null takes a key away. Keys come sorted, so that one view
 * has one address.
 */
export function address(
  here: Pick<URL, 'pathname' | 'search'>,
  changes: Readonly<Record<string, string | null>>,
  path = here.pathname,
): string {
  const query = new URLSearchParams(here.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) query.delete(key);
    else query.set(key, value);
  }
  query.sort();
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
