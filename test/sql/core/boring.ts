/**
 * The clocks once more, as dull as can be: one complaint at a time, one event after the other, one day after the
 * other. It shares nothing with the SQL but the words, so that the two can be held against each other.
 */

export interface BoringEvent {
  code: string;
  day: string;
  agency: string | null;
  unit: string | null;
  role: string | null;
  substantive: boolean;
}

export interface BoringClock {
  clock: string;
  no: number;
  start: string;
  stop: string | null;
  outcome: string;
  paused: number;
  elapsed: number;
  due: string | null;
}

export interface BoringWorld {
  isWorkday: (day: string) => boolean;
  limit: (clock: string, complaintClass: string) => number;
  /** Last day the calendar knows. */
  lastDay: string;
}

interface Stretch {
  from: string;
  to: string;
  reason: 'data' | 'reply' | 'closed';
  open: boolean;
}

const CLOSINGS: Record<string, string> = {
  SELESAI: 'finished',
  SELESAI_OTOMATIS: 'finished',
  ARSIP: 'archived',
  DICABUT: 'withdrawn',
  SERAH_SIMPEL: 'handed_over',
};
/** Things that happen beside the handling: they end no hold. */
const BESIDE = ['PENILAIAN', 'KLASIFIKASI_DIUBAH', 'PRIVASI_DIUBAH', 'PERSETUJUAN_SIMPEL'];
/** What ends the wait for the reporter's reply. */
const TALK_ENDS = ['TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'];
/** Things between a follow-up and the reporter's reply that are no part of the talk. */
const NO_TALK = [...BESIDE, 'KOORDINASI_DIMULAI', 'VERIFIKASI_NASIONAL', 'VERIFIKASI_INSTANSI'];

const next = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

const arrives = ({ code, agency }: BoringEvent): boolean =>
  code === 'DISPOSISI_INSTANSI' || code === 'DIALIHKAN' || (code === 'LAPORAN_DITERIMA' && agency !== null);

/** Every clock of one complaint, measured to the as-of day. */
export function boringClocks(
  life: readonly BoringEvent[],
  complaintClass: string,
  asOf: string,
  world: BoringWorld,
): BoringClock[] {
  const reopened = life.map(({ code }) => code).lastIndexOf('DIBUKA_KEMBALI');
  const closing = life.findIndex(({ code }, at) => code in CLOSINGS && at > reopened);
  const events = closing < 0 ? life : life.slice(0, closing + 1);
  const verdict = CLOSINGS[events[closing]?.code ?? ''] ?? 'running';
  const stretches = boringStretches(events, asOf);
  const clocks: BoringClock[] = [];

  const add = (clock: string, no: number, from: number, to: number, outcome: string): void => {
    const start = events[from]?.day ?? '';
    const stopped = to < 0 ? null : (events[to]?.day ?? null);
    const stop = stopped !== null && stopped < start ? start : stopped;
    const pauses = stretches.filter(({ reason }) => clock === 'C4' || (reason === 'data' && clock !== 'C7'));
    const waiting =
      to < 0 &&
      pauses.some((pause) => pause.open && pause.reason === 'reply' && counts(pause, start, asOf, world));
    const name = to >= 0 ? outcome : waiting ? 'waiting' : 'running';
    clocks.push({
      clock,
      no,
      start,
      stop,
      outcome: name,
      ...countDays(start, stop ?? asOf, pauses, world.limit(clock, complaintClass), world),
    });
  };

  const firstArrival = events.findIndex(arrives);
  const received = events.findIndex(({ code }) => code === 'LAPORAN_DITERIMA');
  if (received >= 0 && (firstArrival < 0 || received < firstArrival)) {
    if (firstArrival >= 0) add('C1', 1, received, firstArrival, 'finished');
    else add('C1', 1, received, closing, verdict);
  }
  if (firstArrival >= 0) add('C6', 1, firstArrival, closing > firstArrival ? closing : -1, verdict);

  let spell = 0;
  for (const [opening, event] of events.entries()) {
    if (!arrives(event)) continue;
    spell += 1;
    const later = (test: (each: BoringEvent, at: number) => boolean): number =>
      events.findIndex((each, at) => at > opening && test(each, at));
    const nextArrival = later((each) => arrives(each));
    const inSpell = (at: number): boolean => nextArrival < 0 || at < nextArrival;
    const returned = later(
      (each, at) => each.code === 'BUKAN_WEWENANG' && each.role !== 'penghubung' && inSpell(at),
    );
    const end = returned >= 0 ? returned : nextArrival >= 0 ? nextArrival : closing > opening ? closing : -1;
    const reason = end < 0 ? 'running' : end === closing ? verdict : 'transferred';
    const held = (at: number): boolean => at > opening && (end < 0 || at < end);
    const first = (codes: string[], after: number): number =>
      events.findIndex(({ code }, at) => at > after && held(at) && codes.includes(code));
    const direct = event.unit !== null;
    const toUnit = direct
      ? opening
      : events.findIndex(
          ({ code, unit }, at) => held(at) && inSpell(at) && code === 'DISPOSISI_UNIT' && unit !== null,
        );
    if (!direct) {
      const accepted = first(['DISPOSISI_UNIT', 'TINDAK_LANJUT'], opening);
      add('C2', spell, opening, accepted >= 0 ? accepted : end, accepted >= 0 ? 'finished' : reason);
    }
    if (toUnit < 0) continue;
    const answered = first(['RESPON_AWAL', 'TINDAK_LANJUT'], toUnit);
    add('C3', spell, toUnit, answered >= 0 ? answered : end, answered >= 0 ? 'finished' : reason);
    const settled = events.findLastIndex(
      (each, at) =>
        each.code === 'TINDAK_LANJUT' && each.substantive && held(at) && at > toUnit && at > reopened,
    );
    add('C4', spell, toUnit, reason === 'finished' && settled >= 0 ? settled : end, reason);
  }
  boringRequests(events, add);
  return [...clocks, ...boringReplies(events, asOf, world, complaintClass)];
}

/** C7: from a request for data, while none is open, until the data or a closing come. */
function boringRequests(
  events: readonly BoringEvent[],
  add: (clock: string, no: number, from: number, to: number, outcome: string) => void,
): void {
  let no = 0;
  let asked = -1;
  for (const [at, { code }] of events.entries()) {
    if (code === 'PERMINTAAN_DATA' && asked < 0) asked = at;
    else if (asked >= 0 && (code === 'DATA_DILENGKAPI' || code in CLOSINGS)) {
      add('C7', (no += 1), asked, at, CLOSINGS[code] ?? 'finished');
      asked = -1;
    }
  }
  if (asked >= 0) add('C7', no + 1, asked, -1, 'running');
}

function boringReplies(
  events: readonly BoringEvent[],
  asOf: string,
  world: BoringWorld,
  complaintClass: string,
): BoringClock[] {
  const clocks: BoringClock[] = [];
  const limit = world.limit('C5', complaintClass);
  for (const [at, { code, day }] of events.entries()) {
    if (code !== 'TINDAK_LANJUT') continue;
    const after = events
      .slice(at + 1)
      .find((each) =>
        [
          ...Object.keys(CLOSINGS),
          'TINDAK_LANJUT',
          'TANGGAPAN_PELAPOR',
          'DISPOSISI_INSTANSI',
          'DIALIHKAN',
          'BUKAN_WEWENANG',
        ].includes(each.code),
      );
    if (after !== undefined && !['TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'].includes(after.code))
      continue;
    clocks.push({
      clock: 'C5',
      no: clocks.length + 1,
      start: day,
      stop: after?.day ?? null,
      outcome: after === undefined ? 'running' : 'finished',
      ...countDays(day, after?.day ?? asOf, [], limit, world),
    });
  }
  return clocks;
}

/** Counts day after day: those in a pause, the others, and finds the last working day before one too many. */
function countDays(
  start: string,
  until: string,
  pauses: readonly Stretch[],
  limit: number,
  world: BoringWorld,
): Pick<BoringClock, 'paused' | 'elapsed' | 'due'> {
  const isPaused = (day: string): boolean =>
    day <= until && pauses.some(({ from, to }) => from < day && day <= to);
  let paused = 0;
  let elapsed = 0;
  for (let day = next(start); day <= until; day = next(day)) {
    if (!world.isWorkday(day)) continue;
    if (isPaused(day)) paused += 1;
    else elapsed += 1;
  }
  let counted = 0;
  let due: string | null = null;
  for (let day = next(start); day <= world.lastDay; day = next(day)) {
    if (!world.isWorkday(day)) continue;
    if (!isPaused(day)) counted += 1;
    if (counted > limit) return { paused, elapsed, due };
    if (counted === limit) due = day;
  }
  return { paused, elapsed, due };
}

/** True when a stretch takes at least one working day out of a clock. */
const counts = (pause: Stretch, start: string, until: string, world: BoringWorld): boolean =>
  countDays(start, until, [pause], 1, world).paused > 0;

/** Stretches in which clocks may stand still. */
function boringStretches(events: readonly BoringEvent[], asOf: string): Stretch[] {
  return events.flatMap(({ code, day, substantive }, at): Stretch[] => {
    const after = (beside: readonly string[]): BoringEvent | undefined =>
      events.slice(at + 1).find((each) => !beside.includes(each.code));
    const held = after(BESIDE);
    const said = after(NO_TALK);
    if (code === 'PERMINTAAN_DATA') {
      return [{ from: day, to: held?.day ?? asOf, reason: 'data', open: held === undefined }];
    }
    if (code === 'TINDAK_LANJUT' && substantive && (said === undefined || TALK_ENDS.includes(said.code))) {
      return [{ from: day, to: said?.day ?? asOf, reason: 'reply', open: said === undefined }];
    }
    if (code.startsWith('SELESAI') && said?.code === 'DIBUKA_KEMBALI') {
      return [{ from: day, to: said.day, reason: 'closed', open: false }];
    }
    return [];
  });
}
