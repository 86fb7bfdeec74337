import type { BoringEvent } from './boring.ts';

/** Pauses and the counting of days, as dull as can be: one day after the other. */

export interface Stretch {
  from: number;
  to: number;
  reason: 'data' | 'reply' | 'closed';
  open: boolean;
}

/** Things that happen beside the handling: they end no hold. */
const BESIDE = ['PENILAIAN', 'KLASIFIKASI_DIUBAH', 'PERSETUJUAN_SIMPEL', 'PRIVASI_DIUBAH'];
/** What ends the wait for the reporter's reply. */
const TALK_ENDS = ['TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'];
/** Things between a follow-up and the reporter's reply that are no part of the talk. */
const NO_TALK = [...BESIDE, 'KOORDINASI_DIMULAI', 'VERIFIKASI_NASIONAL', 'VERIFIKASI_INSTANSI'];

/** Stretches in which clocks may stand still. */
export function boringStretches(events: readonly BoringEvent[], asOf: number): Stretch[] {
  return events.flatMap(({ code, day, substantive }, at): Stretch[] => {
    const after = (beside: readonly string[]): BoringEvent | undefined =>
      events.slice(at + 1).find((each) => !beside.includes(each.code));
    if (code === 'PERMINTAAN_DATA') {
      const held = after(BESIDE);
      return [{ from: day, to: held?.day ?? asOf, reason: 'data', open: held === undefined }];
    }
    const said = after(NO_TALK);
    if (code === 'TINDAK_LANJUT' && substantive && (said === undefined || TALK_ENDS.includes(said.code))) {
      return [{ from: day, to: said?.day ?? asOf, reason: 'reply', open: said === undefined }];
    }
    if (code.startsWith('SELESAI') && said?.code === 'DIBUKA_KEMBALI') {
      return [{ from: day, to: said.day, reason: 'closed', open: false }];
    }
    return [];
  });
}

export interface Counted {
  paused: number;
  elapsed: number;
  due: number | null;
  /** Ends after the last day on which it was within the limit: the due day, or the end of a pause that began by then. */
  late: boolean;
}

/** Counts day after day: those in a pause, the others, and finds the last one that counts within the limit: a pause begun by then moves it, none later. */
export function countDays(
  start: number,
  until: number,
  pauses: readonly Stretch[],
  limit: number,
  counts: (day: number) => boolean,
  lastDay: number,
): Counted {
  const isPaused = (day: number): boolean =>
    day <= until && pauses.some(({ from, to }) => from < day && day <= to);
  let paused = 0;
  let elapsed = 0;
  for (let day = start + 1; day <= until; day++) {
    if (!counts(day)) continue;
    if (isPaused(day)) paused += 1;
    else elapsed += 1;
  }
  let counted = 0;
  let due: number | null = null;
  let good = start;
  for (let day = start + 1; day <= lastDay; day++) {
    const stands = isPaused(day);
    if (!stands && counts(day)) counted += 1;
    if (!stands && (counted > limit || (counted === limit && due !== null))) {
      return { paused, elapsed, due, late: until > good };
    }
    good = day;
    if (counted === limit && counts(day)) due = day;
  }
  // Past the end of the calendar nobody knows whether another day is the last one.
  return { paused, elapsed, due, late: false };
}
