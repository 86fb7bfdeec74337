import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** The dictionary, or what of it the address looks for. */
export const load: PageLoad = async ({ fetch, url }) => ({
  dictionary: await answer(connect(fetch).dictionary.$get({ query: Object.fromEntries(url.searchParams) })),
});
