import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => ({
  columns: (await answer(connect(fetch).columns.$get())).columns,
});
