import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => ({
  overview: await answer(connect(fetch).overview.$get({ query: Object.fromEntries(url.searchParams) })),
});
