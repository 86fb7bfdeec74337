import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  lang: locals.lang,
  shortcuts: locals.shortcuts,
  now: new Date().toISOString(),
});
