import { redirect } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/messages/language.ts';
import { returnPath } from '#lib/preference.ts';
import { THEMES } from '#lib/theme.ts';
import type { RequestHandler } from './$types';

const PREFERENCES: Record<string, readonly string[]> = {
  bahasa: LANGUAGES,
  tema: THEMES,
  pintasan: ['hidup', 'mati'],
};
const YEAR_SECONDS = 365 * 24 * 3600;

/** Remembers language, appearance or shortcuts in a cookie and goes back to the page it was chosen on. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  for (const [name, values] of Object.entries(PREFERENCES)) {
    const value = values.find((known) => known === form.get(name));
    if (value) cookies.set(name, value, { maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true });
  }
  redirect(303, returnPath(form.get('kembali'), url.origin));
};
