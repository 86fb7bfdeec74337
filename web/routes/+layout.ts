import { answer, connect } from '#lib/api.ts';
import type { LayoutLoad } from './$types';

/** What is served; while that is nothing, also the last run, which says why. */
export const load: LayoutLoad = async ({ fetch, data }) => {
  const api = connect(fetch);
  const status = await answer(api.status.$get());
  const history = status.edition === null ? await answer(api.runs.$get()) : null;
  return { ...data, status, lastRun: history?.runs.at(-1) ?? null };
};
