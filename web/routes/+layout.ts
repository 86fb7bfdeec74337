import { answer, connect } from '#lib/api.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ fetch, data }) => ({
  ...data,
  status: await answer(connect(fetch).status.$get()),
});
