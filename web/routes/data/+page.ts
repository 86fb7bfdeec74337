import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
  const api = connect(fetch);
  const [history, intake] = await Promise.all([answer(api.runs.$get()), answer(api.quarantine.$get())]);
  return { history, intake };
};
