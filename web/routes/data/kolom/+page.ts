import { answer, connect } from '#lib/api.ts';
import { messages } from '#lib/messages/messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const [{ columns }, { lang }] = await Promise.all([answer(connect(fetch).columns.$get()), parent()]);
  return { columns, crumb: messages(lang).data.dictionary };
};
