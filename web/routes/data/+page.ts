import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** The runs answer also without an edition; what is in quarantine is part of one. */
export const load: PageLoad = async ({ fetch, parent }) => {
  const api = connect(fetch);
  const { status } = await parent();
  const [history, intake, sums] = await Promise.all([
    answer(api.runs.$get()),
    status.edition && answer(api.quarantine.$get()),
    status.edition && answer(api.reconciliation.$get()),
  ]);
  return { history, intake, sums };
};
