import { expect, it } from 'vitest';
import { languageOf } from '../../../../web/lib/messages/language.ts';

it.each([
  ['the cookie decides', 'en', 'id', 'en'],
  ['a cookie we do not know is ignored', 'fr', 'en', 'en'],
  ['the browser decides without a cookie', undefined, 'en-GB,en;q=0.9,id;q=0.8', 'en'],
  ['the highest weight wins, not the first', undefined, 'en;q=0.5, id-ID;q=0.9', 'id'],
  ['q=0 means never', undefined, 'en;q=0, id;q=0.1', 'id'],
  ['a language we do not have is skipped', undefined, 'ms,fr;q=0.9,en;q=0.2', 'en'],
  ['Indonesian otherwise', undefined, 'ms,*;q=0.1', 'id'],
  ['Indonesian without any wish', undefined, null, 'id'],
] as const)('%s', (_rule, cookie, accept, expected) => {
  expect(languageOf(cookie, accept)).toBe(expected);
});
