/** Languages of the product; the first one holds when nothing else is asked for. */
export const LANGUAGES = ['id', 'en'] as const;
export type Lang = (typeof LANGUAGES)[number];

/**
 * Language of a request: the cookie `bahasa` when it names one of ours, else the first of ours that
 * `Accept-Language` prefers, else Indonesian.
 */
export function languageOf(cookie: string | undefined, accept: string | null): Lang {
  const chosen = LANGUAGES.find((lang) => lang === cookie);
  if (chosen) return chosen;
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
      return { tag: tag.toLowerCase().split('-')[0], weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const lang = LANGUAGES.find((known) => known === tag);
    if (lang) return lang;
  }
  return 'id';
}
