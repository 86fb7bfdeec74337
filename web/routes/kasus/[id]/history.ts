import type { Formats } from '#lib/format.ts';
import { nameOf, type Messages } from '#lib/messages/messages.ts';
import type { IconName } from '#lib/ui/icons.ts';
import type { PageData } from './$types';

type Event = PageData['found']['events'][number];

/** Icons of events; what is not listed is a step forward. */
const ICON: Partial<Record<Event['code'], IconName>> = {
  LAPORAN_DITERIMA: 'document',
  PERMINTAAN_DATA: 'pause',
  DATA_DILENGKAPI: 'play',
  BUKAN_WEWENANG: 'transfer',
  DIALIHKAN: 'transfer',
  RESPON_AWAL: 'reply',
  TINDAK_LANJUT: 'check',
  TANGGAPAN_PELAPOR: 'reply',
  SELESAI: 'check',
  SELESAI_OTOMATIS: 'check',
  DIBUKA_KEMBALI: 'reopen',
  PENILAIAN: 'star',
  ARSIP: 'archive',
  DICABUT: 'archive',
  PERSETUJUAN_SIMPEL: 'handover',
  SERAH_SIMPEL: 'handover',
};

export const iconOf = ({ code }: Event): IconName => ICON[code] ?? 'forward';

/** "Disposisi ke Dinas PUPR Sintang", "Respons awal". */
export function titleOf(event: Event, words: Messages): string {
  const { to } = words.laporan;
  const agency = event.to_agency_name ?? event.agency_name;
  const receiver = event.code === 'DISPOSISI_UNIT' ? (event.unit_name ?? agency) : agency;
  if (receiver === null) return words.code.event[event.code];
  switch (event.code) {
    case 'DISPOSISI_INSTANSI':
    case 'DISPOSISI_UNIT':
    case 'DIALIHKAN':
      return to[event.code](receiver);
    default:
      return words.code.event[event.code];
  }
}

/** Who acted, why, and what hangs on it. */
export function underOf(event: Event, words: Messages, f: Formats): string {
  const m = words.laporan;
  return [
    event.actor_role && words.code.role[event.actor_role],
    f.clock(event.at),
    event.reason_code && m.reason(reasonOf(event.code, event.reason_code, words)),
    event.rating !== null && m.rating(f.count(event.rating)),
    event.attachments !== null && event.attachments > 0 && m.attachments(f.count(event.attachments)),
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ');
}

/** A stated reason as written; a class or privacy that was changed to, by its name. */
function reasonOf(code: string, reason: string, words: Messages): string {
  const names = code === 'PRIVASI_DIUBAH' ? words.code.privacy : words.code.class;
  return nameOf(names, reason).replaceAll('_', ' ');
}
