import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** Tiers shown in full are a matter of this page only (`tampil`), so the API is not asked about them. */
export const load: PageLoad = async ({ fetch, url }) => {
  const { tampil, ...query } = Object.fromEntries(url.searchParams);
  return { ranking: await answer(connect(fetch).ranking.$get({ query })), shown: tampil ?? null };
};
