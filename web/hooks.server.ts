import type { Handle } from '@sveltejs/kit/hooks';
import { languageOf } from '#lib/messages/language.ts';
import { DATA_THEME, themeOf } from '#lib/theme.ts';

/** Language and appearance of the request, from its cookies, onto `<html>`. */
export const handle: Handle = async ({ event, resolve }) => {
  const { cookies, locals, request } = event;
  locals.lang = languageOf(cookies.get('bahasa'), request.headers.get('accept-language'));
  locals.theme = themeOf(cookies.get('tema'));
  locals.shortcuts = cookies.get('pintasan') !== 'mati';
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%tilik.lang%', locals.lang).replace('%tilik.theme%', DATA_THEME[locals.theme]),
    preload: (input) =>
      input.type === 'js' ||
      input.type === 'css' ||
      (input.type === 'font' && input.filename.endsWith('-latin-wght-normal.woff2')),
  });
};
