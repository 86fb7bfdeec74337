import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** The work list of the address, and what it can be filtered by. */
export const load: PageLoad = async ({ fetch, url }) => {
  const { cases } = connect(fetch);
  const [list, choices] = await Promise.all([
    answer(cases.$get({ query: Object.fromEntries(url.searchParams) })),
    answer(cases.choices.$get()),
  ]);
  return { list, choices };
};
