import { answer, connect } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** The case of the address, or the error page when the edition has none. */
export const load: PageLoad = async ({ fetch, params }) => {
  const found = await answer(
    connect(fetch).cases[':id'].$get({ param: { id: encodeURIComponent(params.id) } }),
  );
  return { found, crumb: found.complaint.tracking_no };
};
