import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** The worked examples, computed for this page. */
export const load: PageLoad = async ({ fetch }) => ({
  examples: await answer(connect(fetch)['method-examples'].$get()),
});
