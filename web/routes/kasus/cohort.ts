import type { Formats } from '#lib/format.ts';
import type { Lang } from '#lib/messages/language.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { PageData } from './$types';

type Filter = PageData['list']['filter'];
export type Cohort = NonNullable<Filter['cohort']>;

/** Status of the list when its address names none: of a figure or a flag every case, else what is overdue. */
export const usualStatus = ({ cohort, bendera }: { cohort: unknown; bendera: unknown }): Filter['status'] =>
  cohort === null && !bendera ? 'lewat' : 'semua';

/** Changes of the address that leave the figure and keep what else holds; a province is no holder of cases. */
export function withoutCohort({ status, instansi, bendera }: Filter): Record<string, string | null> {
  const isHolder = instansi !== null && !/^(wilayah-.*|nasional)$/.test(instansi.id);
  return {
    ind: null,
    bagian: null,
    periode: null,
    dari: null,
    sampai: null,
    status: status === usualStatus({ cohort: null, bendera }) ? null : status,
    instansi: isHolder ? instansi.id : null,
  };
}

/** "Selesai tepat waktu", "yang tidak memenuhi", "Nov 2024–Okt 2026". */
export function wordsOf(cohort: Cohort, lang: Lang, m: Messages['kasus'], f: Formats) {
  const { first, last } = cohort.months;
  return {
    title: lang === 'id' ? cohort.title_id : cohort.title_en,
    part: m.part[cohort.better][cohort.part],
    months: cohort.over === 'latest' ? m.endOf(f.month(last)) : `${f.month(first)}–${f.month(last)}`,
  };
}
