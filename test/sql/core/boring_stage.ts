/**
 * The stages once more, as dull as can be: for every working day of a report its life is replayed from the start up to
 * the evening before, and the day is put down to whatever the report waited for that morning.
 */

export interface StageEvent {
  code: string;
  day: string;
  arrives: boolean;
  /** Agency that receives, of an event with which the report arrives. */
  agency: string | null;
  unit: string | null;
  role: string | null;
  substantive: boolean;
}

/** A report from receipt to closing, or to the as-of day. */
export interface StageLife {
  received: string;
  asOf: string;
  events: StageEvent[];
}

const SENDS = ['LAPORAN_DITERIMA', 'DISPOSISI_INSTANSI', 'DIALIHKAN'];
const CLOSES = ['SELESAI', 'SELESAI_OTOMATIS', 'ARSIP', 'DICABUT', 'SERAH_SIMPEL'];
const BESIDE = ['PENILAIAN', 'KLASIFIKASI_DIUBAH', 'PERSETUJUAN_SIMPEL', 'PRIVASI_DIUBAH'];
const NO_TALK = ['KOORDINASI_DIMULAI', 'VERIFIKASI_NASIONAL', 'VERIFIKASI_INSTANSI'];
const REPLIES = ['TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'];

interface Desk {
  role: 'nasional' | 'instansi' | 'unit';
  agency: string | null;
  unit: string | null;
  refused: boolean;
  answered: boolean;
  closed: boolean;
  held: boolean;
  replying: boolean;
  /** The holding has ended by a refusal of the agency. */
  gone: boolean;
}

/** Working days per stage and holder: `respons unit kab-61.05/pupr` -> 3. */
export function boringStages(life: StageLife, workdays: readonly string[]): Record<string, number> {
  const reopened = life.events.map(({ code }) => code).lastIndexOf('DIBUKA_KEMBALI');
  const closing = life.events.findIndex(({ code }, at) => CLOSES.includes(code) && at > reopened);
  const told = closing < 0 ? life.events : life.events.slice(0, closing + 1);
  let latest = life.received;
  const events = told
    .map((event, at) => {
      if (at === 0 && event.code === 'LAPORAN_DITERIMA') return { ...event, day: life.received };
      if (!BESIDE.includes(event.code) && event.day > latest) latest = event.day;
      return { ...event, day: latest };
    })
    .filter(({ code }) => !BESIDE.includes(code));
  const closed = closing < 0 ? null : (told[closing]?.day ?? null);
  const until = closed ?? life.asOf;
  const sums: Record<string, number> = {};
  for (const day of workdays) {
    if (day <= life.received || day > until) continue;
    const past = events.filter(
      (event, at) => event.day < day && !(closed !== null && at === events.length - 1),
    );
    const key = nameOf(past.reduce((desk, event, at) => after(desk, event, events.slice(at + 1)), receipt()));
    sums[key] = (sums[key] ?? 0) + 1;
  }
  return sums;
}

const receipt = (): Desk => ({
  role: 'nasional',
  agency: null,
  unit: null,
  refused: false,
  answered: false,
  closed: false,
  held: false,
  replying: false,
  gone: true,
});

function after(desk: Desk, event: StageEvent, later: readonly StageEvent[]): Desk {
  const next = { ...desk, held: event.code === 'PERMINTAAN_DATA' };
  if (!NO_TALK.includes(event.code)) next.replying = false;
  const moved = { refused: false, answered: false };
  if (event.arrives) {
    const role = event.unit === null ? 'instansi' : 'unit';
    Object.assign(next, moved, { role, agency: event.agency, unit: event.unit, gone: false });
  } else if (['DISPOSISI_UNIT', ...SENDS].includes(event.code) && !desk.gone && event.unit !== null) {
    Object.assign(next, moved, { role: 'unit', unit: event.unit });
  } else if (event.code === 'BUKAN_WEWENANG') {
    const withinAgency = event.role === 'penghubung' && !desk.gone;
    Object.assign(next, moved, { role: withinAgency ? 'instansi' : 'nasional', unit: null, refused: true });
    if (!withinAgency) next.gone = true;
  } else if (['RESPON_AWAL', 'TINDAK_LANJUT', 'DIBUKA_KEMBALI'].includes(event.code)) {
    next.answered = true;
  }
  if (event.code === 'TINDAK_LANJUT') {
    const word = later.find(({ code }) => !NO_TALK.includes(code));
    next.replying = event.substantive && (word === undefined || REPLIES.includes(word.code));
  }
  if (CLOSES.includes(event.code)) next.closed = true;
  if (event.code === 'DIBUKA_KEMBALI') next.closed = false;
  return next;
}

function nameOf(desk: Desk): string {
  const holder =
    desk.role === 'nasional' ? '' : desk.role === 'unit' ? (desk.unit ?? '') : (desk.agency ?? '');
  return `${stageOf(desk)} ${desk.role} ${holder}`;
}

function stageOf({ role, refused, answered, closed, held, replying }: Desk): string {
  if (closed) return 'ditutup';
  if (held) return 'data';
  if (replying) return 'tanggapan';
  if (role === 'nasional') return refused ? 'dikembalikan' : 'verifikasi';
  if (answered) return 'penanganan';
  if (role === 'unit') return 'respons';
  return refused ? 'dikembalikan' : 'disposisi';
}
