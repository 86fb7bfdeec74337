import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messages, nameOf } from '../../../../web/lib/messages/messages.ts';

const folder = (lang: string) =>
  readdirSync(new URL(`../../../../web/lib/messages/${lang}/`, import.meta.url))
    .map((file) => file.replace('.ts', ''))
    .sort();

/** Paths of all texts that are empty. */
function empty(words: object, path: string): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return empty(value, `${path}.${key}`);
    return value === '' ? [`${path}.${key}`] : [];
  });
}

it('has every topic of the folders in both languages', () => {
  expect(Object.keys(messages('id')).sort()).toEqual(folder('id'));
  expect(Object.keys(messages('en')).sort()).toEqual(folder('en'));
});

it('leaves no text empty', () => {
  expect([...empty(messages('id'), 'id'), ...empty(messages('en'), 'en')]).toEqual([]);
});

it('names a code, shows an unknown one as it is, and a missing one as a dash', () => {
  const { state } = messages('id').code;
  expect(nameOf(state, 'DIPROSES')).toBe('Sedang diproses');
  expect(nameOf(state, 'BARU')).toBe('BARU');
  expect(nameOf(state, null)).toBe('–');
});
