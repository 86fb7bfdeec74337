/** The rows of the feed, cells in the order of the contract. */
import type { DemoAgency } from './agencies.ts';
import type { DemoComplaint } from './complaint.ts';
import type { Step } from './history/case.ts';
import type { Cell } from './parquet.ts';
import { isoWib } from './workdays.ts';

/** Events that the public page of a complaint shows. */
const SHOWN = new Set([
  ...['LAPORAN_DITERIMA', 'DISPOSISI_INSTANSI', 'DISPOSISI_UNIT', 'RESPON_AWAL', 'TINDAK_LANJUT'],
  ...['TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS', 'DIBUKA_KEMBALI', 'PENILAIAN'],
]);

/** The agency, then its units. */
export function* agencyRows({ id, name, type, pemda, connectedFrom, units }: DemoAgency): Generator<Cell[]> {
  const region = pemda?.region ?? null;
  yield [id, name, type, null, region, connectedFrom, null, null];
  for (const unit of units) yield [unit.id, unit.name, 'OPD', id, region, connectedFrom, null, null];
}

/** `changedAt`: instant of its last event [s, UTC]. */
export function complaintRow(complaint: DemoComplaint, changedAt: number): Cell[] {
  const { id, at, channel, topic, privacy, place, title, text, isManual } = complaint;
  const { category, subcategory } = topic;
  return [
    ...[String(id), String(id), isoWib(at), channel, complaint.class, category, subcategory || null, privacy],
    ...[place.region, place.district, title, text, isManual, isoWib(changedAt)],
  ];
}

/** `number`: of the event within its complaint, from 1. */
export function eventRow({ id, privacy }: DemoComplaint, number: number, step: Step): Cell[] {
  const isPublic = SHOWN.has(step.code) && privacy !== 'rahasia' && privacy !== 'anonim_rahasia';
  const at = isoWib(step.at);
  return [
    ...[String(id), `${id}-${number}`, step.code, at, step.actor, step.agency ?? null, step.unit ?? null],
    ...[step.from ?? null, step.to ?? null, isPublic, step.text ?? null, step.attachments ?? null],
    ...[step.reason ?? null, step.rating ?? null, at],
  ];
}
