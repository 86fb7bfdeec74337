/** The unit stage: first response, follow-up, and what happens to cases left lying. */
import { CLASSES } from '../../../pipeline/contract.ts';
import type { Class } from '../complaint.ts';
import { EXACT } from '../exact.ts';
import { RESPONSES } from '../replies.ts';
import { DAY } from '../workdays.ts';
import { holder, inOffice, official, step, wait, type Case, type Step } from './case.ts';
import { close } from './closing.ts';

/** Limit of the settlement clock [working days], and how long a class takes relative to `tidak_berkadar`. */
const LIMIT: Readonly<Record<Class, number>> = {
  ...{ permintaan_informasi: 5, tidak_berkadar: 14, berkadar: 60, aspirasi: 14 },
};
const EFFORT: Readonly<Record<Class, number>> = {
  ...{ permintaan_informasi: 0.5, tidak_berkadar: 1, berkadar: 2.4, aspirasi: 1.1 },
};
/** A case left lying: working days, median and spread of the logarithm. */
const LEFT = { atLeast: 14, median: 60, spread: 1 };
const WITHDRAWN = 0.008;
const RECLASSED = 0.025;
const JOINED = 0.015;
/** Joint handling that names who leads it. */
const LED = 0.6;
/** Of the cases left lying, those given a longer limit when it is nearly used up [share, working days after the start]. */
const STRETCHED = { share: 0.12, from: 12, to: 17 };
/** Weeks or months at the end in which an agency changes for the worse [days]. */
const WORSE = { slowing: 80, dropping: 110 };
/** A matter that takes every agency far longer than others. */
const HARD = { category: 'Pekerjaan Umum dan Penataan Ruang', subcategory: 'Pertanahan', times: 2.6 };
const ANSWERED_FIRST = 0.75;
/** Of the cases past 60 working days, those whose reporter is asked, what they say, and those then handed over. */
const ASKED = 0.5;
const DECIDED = { disetujui: 0.6, ditolak: 0.15 };
const HANDED_OVER = 0.7;

/** Yields until the complaint is closed, withdrawn or handed to the Ombudsman. */
export function* unit(c: Case): Generator<Step> {
  const { random, world, complaint } = c;
  const { temper } = c.agency;
  const startAt = c.at;
  const free = complaint.fate === null;
  if (free && random.chance(RECLASSED)) yield reclass(c);
  if (free && random.chance(JOINED)) {
    if (random.chance(LED)) {
      yield step(c, 'KOORDINASI_DIMULAI', 'admin_instansi', inOffice(c, 1), { agency: c.agency.id });
    } else yield step(c, 'KOORDINASI_DIMULAI', 'admin_nasional', inOffice(c, 1));
  }
  const isLeft = complaint.fate === 'left' || (free && random.chance(neglect(c)));
  const days = followUp(c, startAt, isLeft);
  const followAt = world.calendar.after(startAt, days, c.agency.offset, random);
  if (free && random.chance(WITHDRAWN)) {
    yield step(c, 'DICABUT', 'pelapor', Math.floor(startAt + random.next() * (followAt - startAt)));
    return;
  }
  const pace = c.unit?.pace ?? 1;
  const reply = Math.min(40, wait(random, temper.reply * pace * (isLeft ? 2.5 : 1)));
  if (reply < days && complaint.fate !== 'left' && random.chance(isLeft ? 0.5 : ANSWERED_FIRST)) {
    const replyAt = world.calendar.after(startAt, reply, c.agency.offset, random);
    const text = official(c, random.pick(RESPONSES), 9);
    yield step(c, 'RESPON_AWAL', 'penghubung', replyAt, { ...holder(c), text });
  }
  if (isLeft && free) yield* stretched(c, startAt, followAt);
  if (yield* handedOver(c, followAt)) return;
  yield* close(
    c,
    temper.habit === 'month_end' ? world.calendar.monthEnd(followAt, c.agency.offset, random) : followAt,
  );
}

function reclass(c: Case): Step {
  const other = c.random.pick(CLASSES.filter((one) => one !== c.class && one !== 'aspirasi'));
  c.class = other;
  return step(c, 'KLASIFIKASI_DIUBAH', 'admin_instansi', inOffice(c, c.random.int(0, 2)), {
    agency: c.agency.id,
    reason: other,
  });
}

/** Share of cases left lying; an agency whose backlog grows leaves ever more of them in the last year. */
function neglect({ agency: { temper }, at, world }: Case): number {
  if (temper.habit === 'dropping' && at > world.cut - WORSE.dropping * DAY) return 0.6;
  if (temper.habit !== 'backlog') return temper.neglect;
  const lastYear = 1 - (world.cut - at) / (365 * DAY);
  return temper.neglect + 0.7 * Math.max(0, lastYear);
}

/** Working days from the disposition to the first follow-up. */
function followUp(c: Case, startAt: number, isLeft: boolean): number {
  const { random, agency, complaint, world } = c;
  const { temper } = agency;
  if (complaint.fate === 'finished') return random.int(1, 3);
  if (complaint.fate === 'left') {
    const last = EXACT.find((window) => window.agency === agency.id)?.last ?? 0;
    const { calendar } = world;
    const started = Math.floor((startAt + agency.offset) / DAY);
    return Math.max(0, calendar.count(last) - calendar.count(started)) + random.int(3, 50);
  }
  if (isLeft) return LEFT.atLeast + wait(random, LEFT.median, LEFT.spread);
  if (temper.habit === 'slow_but_sure') return wait(random, temper.follow, temper.spread);
  const isHard =
    complaint.topic.category === HARD.category && complaint.topic.subcategory === HARD.subcategory;
  const isSlowing = temper.habit === 'slowing' && startAt > world.cut - WORSE.slowing * DAY;
  const effort = EFFORT[c.class] * (c.unit?.pace ?? 1) * (isHard ? HARD.times : 1) * (isSlowing ? 3 : 1);
  const days = wait(random, temper.follow * effort, temper.spread);
  return temper.habit === 'deadline_rush' && random.chance(0.7) ? Math.max(days, LIMIT[c.class]) : days;
}

/** Consent and hand-over to the Ombudsman of a case past 60 working days, if it comes before the follow-up. */
function* handedOver(c: Case, followAt: number): Generator<Step, boolean> {
  const { random, world } = c;
  if (c.complaint.fate !== null || c.class === 'permintaan_informasi' || c.class === 'aspirasi') return false;
  const { calendar } = world;
  const { offset } = c.agency;
  const askedAt = calendar.after(c.sentAt, random.int(62, 80), offset, random);
  const decidedAt = calendar.after(askedAt, random.int(1, 12), offset, random);
  const handAt = calendar.after(decidedAt, random.int(2, 9), offset, random);
  if (handAt >= followAt || askedAt <= c.at || !random.chance(ASKED)) return false;
  const said = random.next();
  yield step(c, 'PERSETUJUAN_SIMPEL', 'ombudsman', askedAt, { reason: 'diminta' });
  if (said >= DECIDED.disetujui + DECIDED.ditolak) return false;
  const reason = said < DECIDED.disetujui ? 'disetujui' : 'ditolak';
  yield step(c, 'PERSETUJUAN_SIMPEL', 'pelapor', decidedAt, { reason });
  if (reason === 'ditolak' || !random.chance(HANDED_OVER)) return false;
  yield step(c, 'SERAH_SIMPEL', 'ombudsman', handAt);
  return true;
}

/** A longer limit by way of the class, just before the old one is used up. */
function* stretched(c: Case, startAt: number, followAt: number): Generator<Step> {
  if (c.class !== 'tidak_berkadar' || !c.random.chance(STRETCHED.share)) return;
  const days = c.random.int(STRETCHED.from, STRETCHED.to);
  const at = c.world.calendar.after(startAt, days, c.agency.offset, c.random);
  if (at <= c.at || at >= followAt) return;
  c.class = 'berkadar';
  yield step(c, 'KLASIFIKASI_DIUBAH', 'admin_instansi', at, { agency: c.agency.id, reason: c.class });
}
