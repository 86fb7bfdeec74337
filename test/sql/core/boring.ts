/**
 * The clocks once more, as dull as can be: one complaint at a time, one event after the other, one day after the
 * other. It shares nothing with the SQL but the words, so that the two can be held against each other.
 */
import { boringStretches, countDays, type Stretch } from './boring_count.ts';
import type { BoringLaw, BoringRule } from './boring_law.ts';

export interface BoringEvent {
  code: string;
  /** Legal date, in days since 1 January 1970. */
  day: number;
  agency: string | null;
  unit: string | null;
  /** Agency that receives. */
  to: string | null;
  role: string | null;
  substantive: boolean;
  /** New class of KLASIFIKASI_DIUBAH. */
  reason: string | null;
}

export interface BoringClock {
  clock: string;
  no: number;
  start: number;
  stop: number | null;
  outcome: string;
  paused: number;
  elapsed: number;
  limit: number;
  due: number | null;
  late: boolean;
}

/** Everything known of one complaint. */
interface Life {
  events: readonly BoringEvent[];
  /** Place of the closing that stands, -1 when open. */
  closing: number;
  verdict: string;
  received: string;
  asOf: number;
  law: BoringLaw;
  stretches: Stretch[];
}

interface Spell {
  no: number;
  opening: number;
  end: number;
  reason: string;
  toUnit: number;
  office: string | null;
}

const CLOSINGS: Record<string, string> = {
  SELESAI: 'finished',
  SELESAI_OTOMATIS: 'finished',
  ARSIP: 'archived',
  DICABUT: 'withdrawn',
  SERAH_SIMPEL: 'handed_over',
};
const CLASSES = ['permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi'];

const arrives = ({ code, agency }: BoringEvent): boolean =>
  code === 'DISPOSISI_INSTANSI' || code === 'DIALIHKAN' || (code === 'LAPORAN_DITERIMA' && agency !== null);

const returns = ({ code, role }: BoringEvent): boolean => code === 'BUKAN_WEWENANG' && role !== 'penghubung';

/** Places of the events that bring the report to an agency in whose hands it is not. */
function openingsOf(events: readonly BoringEvent[]): number[] {
  const openings: number[] = [];
  let holder: string | null = null;
  for (const [at, event] of events.entries()) {
    if (returns(event)) holder = null;
    const receiver = event.to ?? event.agency;
    if (!arrives(event) || receiver === holder) continue;
    openings.push(at);
    holder = receiver;
  }
  return openings;
}

/** A unit is named while the agency holds the report. */
const namesUnit = (event: BoringEvent): boolean =>
  event.unit !== null && (event.code === 'DISPOSISI_UNIT' || arrives(event));

/** Every clock of one complaint, measured to the as-of day. */
export function boringClocks(
  all: readonly BoringEvent[],
  received: string,
  asOf: number,
  law: BoringLaw,
): BoringClock[] {
  if (all.length === 0) return [];
  const reopened = all.findLastIndex(({ code }) => code === 'DIBUKA_KEMBALI');
  const closing = all.findIndex(({ code }, at) => code in CLOSINGS && at > reopened);
  const events = closing < 0 ? all : all.slice(0, closing + 1);
  const verdict = CLOSINGS[events[closing]?.code ?? ''] ?? 'running';
  const life = { events, closing, verdict, received, asOf, law, stretches: boringStretches(events, asOf) };
  const spells = spellsOf(life);
  return [
    ...nationalClocks(life, spells),
    ...spells.flatMap((spell) => spellClocks(life, spell, reopened)),
    ...replies(life, spells),
    ...requests(life, spells),
  ];
}

/** One clock from an event to another (-1: still running). */
function clock(
  { events, asOf, law, stretches, received }: Life,
  name: string,
  no: number,
  [from, to]: readonly [number, number],
  outcome: string,
  office: string | null,
): BoringClock {
  const start = events[from]?.day ?? NaN;
  const stop = to < 0 ? null : Math.max(events[to]?.day ?? NaN, start);
  const until = Math.max(stop ?? asOf, start);
  const changes = (to < 0 ? events : events.slice(0, to + 1)).filter(
    ({ code, reason }) => code === 'KLASIFIKASI_DIUBAH' && reason !== null && CLASSES.includes(reason),
  );
  const rule = law.rule(name, changes.at(-1)?.reason ?? received, start);
  const counts = law.counts(rule, office);
  const pauses = stretches.filter(({ reason }) =>
    reason === 'data' ? rule.pauses === 'true' : name === 'C4',
  );
  const limit = Number(rule.limit_days);
  const waiting = (pause: Stretch): boolean =>
    pause.open &&
    pause.reason === 'reply' &&
    countDays(start, until, [pause], 1, counts, law.lastDay).paused > 0;
  const name_ = to >= 0 ? outcome : pauses.some(waiting) ? 'waiting' : 'running';
  const counted = countDays(start, until, pauses, limit, counts, law.lastDay);
  return { clock: name, no, start, stop, outcome: name_, limit, ...counted };
}

const ruleOn = ({ law }: Life, name: string, day: number): BoringRule => law.rule(name, null, day);

/** C1 and C6. */
function nationalClocks(life: Life, spells: readonly Spell[]): BoringClock[] {
  const { events, closing, verdict } = life;
  const office = spells.at(-1)?.office ?? null;
  const clocks: BoringClock[] = [];
  const isBeforeClosing = (at: number): boolean => at >= 0 && (closing < 0 || at < closing);
  const arrival = events.findIndex(arrives);
  const firstAgency = isBeforeClosing(arrival) ? arrival : -1;
  const receipt = events.findIndex(({ code }) => code === 'LAPORAN_DITERIMA');
  if (receipt >= 0 && (arrival < 0 || receipt < arrival)) {
    const stop = firstAgency >= 0 ? firstAgency : closing;
    clocks.push(clock(life, 'C1', 1, [receipt, stop], firstAgency >= 0 ? 'finished' : verdict, null));
  }
  const rule = ruleOn(life, 'C6', events[0]?.day ?? NaN);
  const start = rule.start_event === 'LAPORAN_DITERIMA' && isBeforeClosing(receipt) ? receipt : firstAgency;
  if (start < 0) return clocks;
  const followed = rule.stop_event.startsWith('TINDAK_LANJUT')
    ? events.findIndex((each, at) => at > start && each.code === 'TINDAK_LANJUT' && each.substantive)
    : -1;
  const stop = followed >= 0 ? followed : closing;
  clocks.push(clock(life, 'C6', 1, [start, stop], followed >= 0 ? 'finished' : verdict, office));
  return clocks;
}

function spellsOf({ events, closing, verdict }: Life): Spell[] {
  const spells: Spell[] = [];
  const openings = openingsOf(events);
  for (const opening of openings) {
    const event = events[opening] as BoringEvent;
    const nextArrival = openings[spells.length + 1] ?? -1;
    const inSpell = (at: number): boolean => at > opening && (nextArrival < 0 || at < nextArrival);
    const returned = events.findIndex((each, at) => returns(each) && inSpell(at));
    const end = returned >= 0 ? returned : nextArrival >= 0 ? nextArrival : closing > opening ? closing : -1;
    const reason = end < 0 ? 'running' : end === closing ? verdict : 'transferred';
    const units = events.flatMap((each, at) =>
      each.unit !== null && (at === opening || (inSpell(at) && (end < 0 || at < end) && namesUnit(each)))
        ? [{ at, unit: each.unit }]
        : [],
    );
    const office = units.at(-1)?.unit ?? event.to ?? event.agency;
    spells.push({ no: spells.length + 1, opening, end, reason, toUnit: units[0]?.at ?? -1, office });
  }
  return spells;
}

/** C2, C3 and C4 of one holding. */
function spellClocks(life: Life, spell: Spell, reopened: number): BoringClock[] {
  const { events } = life;
  const { no, opening, end, reason, toUnit, office } = spell;
  const clocks: BoringClock[] = [];
  const held = (at: number): boolean => at > opening && (end < 0 || at < end);
  const first = (after: number, is: (event: BoringEvent) => boolean): number =>
    events.findIndex((event, at) => at > after && held(at) && is(event));
  const add = (name: string, from: number, done: number): void => {
    const stop: [number, number] = [from, done >= 0 ? done : end];
    clocks.push(clock(life, name, no, stop, done >= 0 ? 'finished' : reason, office));
  };
  if (toUnit !== opening)
    add(
      'C2',
      opening,
      first(opening, (each) => namesUnit(each) || each.code === 'TINDAK_LANJUT'),
    );
  if (toUnit >= 0)
    add(
      'C3',
      toUnit,
      first(toUnit, ({ code }) => ['RESPON_AWAL', 'TINDAK_LANJUT'].includes(code)),
    );
  const rule = ruleOn(life, 'C4', events[opening]?.day ?? NaN);
  const start = rule.start_event === 'DISPOSISI_UNIT' ? toUnit : opening;
  if (start < 0) return clocks;
  const settled = events.findLastIndex(
    (each, at) =>
      each.code === 'TINDAK_LANJUT' && each.substantive && held(at) && at > start && at > reopened,
  );
  const stop = reason === 'finished' && settled >= 0 ? settled : end;
  return [...clocks, clock(life, 'C4', no, [start, stop], reason, office)];
}

const officeAt = (spells: readonly Spell[], at: number): string | null =>
  spells.findLast(({ opening }) => opening <= at)?.office ?? null;

/** C5: from a follow-up to the reply or the closing; one that another step overtakes asks for none. */
function replies(life: Life, spells: readonly Spell[]): BoringClock[] {
  const turns = ['TINDAK_LANJUT', 'TANGGAPAN_PELAPOR', 'DISPOSISI_INSTANSI', 'DIALIHKAN', 'BUKAN_WEWENANG'];
  const clocks: BoringClock[] = [];
  for (const [at, { code }] of life.events.entries()) {
    if (code !== 'TINDAK_LANJUT') continue;
    const next = life.events.findIndex(
      (each, later) => later > at && (each.code in CLOSINGS || turns.includes(each.code)),
    );
    const ends = ['TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'];
    if (next >= 0 && !ends.includes(life.events[next]?.code ?? '')) continue;
    clocks.push(clock(life, 'C5', clocks.length + 1, [at, next], 'finished', officeAt(spells, at)));
  }
  return clocks;
}

/** C7: from a request for data, while none is open, until the data or a closing come. */
function requests(life: Life, spells: readonly Spell[]): BoringClock[] {
  const clocks: BoringClock[] = [];
  const add = (from: number, to: number, outcome: string): void => {
    clocks.push(clock(life, 'C7', clocks.length + 1, [from, to], outcome, officeAt(spells, from)));
  };
  let asked = -1;
  for (const [at, { code }] of life.events.entries()) {
    if (code === 'PERMINTAAN_DATA' && asked < 0) asked = at;
    else if (asked >= 0 && (code === 'DATA_DILENGKAPI' || code in CLOSINGS)) {
      add(asked, at, CLOSINGS[code] ?? 'finished');
      asked = -1;
    }
  }
  if (asked >= 0) add(asked, -1, 'running');
  return clocks;
}
