/**
 * The words on screen. Indonesian is the source of the types; a key missing in English is a compile error.
 *
 * In a page or component:
 *
 *     import { page } from '$app/state';
 *     import { messages } from '#lib/messages/messages.ts';
 *     const m = $derived(messages(page.data.lang));      // {m.kasus.title}, {m.kasus.count(f.count(3))}
 *
 * A topic is one file per language: `id/<topic>.ts` exports the object and its type,
 * `en/<topic>.ts` ends with `satisfies <Type>`; add both to `catalogue` here.
 * A function that chooses between texts declares `: string`, or its type would be the Indonesian texts.
 * Numbers and dates go in already formatted (`formats` of `#lib/format.ts`).
 */
import { alur as alurEn } from './en/alur.ts';
import { code as codeEn } from './en/code.ts';
import { data as dataEn } from './en/data.ts';
import { flag as flagEn } from './en/flag.ts';
import { kamus as kamusEn } from './en/kamus.ts';
import { kasus as kasusEn } from './en/kasus.ts';
import { laporan as laporanEn } from './en/laporan.ts';
import { metodologi as metodologiEn } from './en/metodologi.ts';
import { peringkat as peringkatEn } from './en/peringkat.ts';
import { ringkasan as ringkasanEn } from './en/ringkasan.ts';
import { shell as shellEn } from './en/shell.ts';
import { alur } from './id/alur.ts';
import { code } from './id/code.ts';
import { data } from './id/data.ts';
import { flag } from './id/flag.ts';
import { kamus } from './id/kamus.ts';
import { kasus } from './id/kasus.ts';
import { laporan } from './id/laporan.ts';
import { metodologi } from './id/metodologi.ts';
import { peringkat } from './id/peringkat.ts';
import { ringkasan } from './id/ringkasan.ts';
import { shell } from './id/shell.ts';
import type { Lang } from './language.ts';

const indonesian = {
  alur,
  code,
  data,
  flag,
  kamus,
  kasus,
  laporan,
  metodologi,
  peringkat,
  ringkasan,
  shell,
};
export type Messages = typeof indonesian;
const english: Messages = {
  alur: alurEn,
  code: codeEn,
  data: dataEn,
  flag: flagEn,
  kamus: kamusEn,
  kasus: kasusEn,
  laporan: laporanEn,
  metodologi: metodologiEn,
  peringkat: peringkatEn,
  ringkasan: ringkasanEn,
  shell: shellEn,
};
const catalogue: Record<Lang, Messages> = { id: indonesian, en: english };

/** All topics in one language. */
export function messages(lang: Lang): Messages {
  return catalogue[lang];
}

/** Name of a code; "–" when there is none, the code itself when the list does not know it. */
export function nameOf(names: Readonly<Record<string, string>>, key: string | null): string {
  return key === null ? '–' : (names[key] ?? key);
}
