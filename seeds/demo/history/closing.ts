/** From the first follow-up to the end: reply, closure, rating, reopening. */
import {
  CLOSINGS,
  CONTENT,
  DISCONTENT,
  ENDINGS,
  OPENINGS,
  REOPENINGS,
  RESULTS,
  TEMPLATES,
} from '../replies.ts';
import { DAY } from '../workdays.ts';
import { holder, inOffice, official, step, wait, type Case, type Step } from './case.ts';

const REPLIES = 0.18;
const CONTENTED = 0.65;
const RATES = 0.12;
/** After this many follow-ups nobody objects any more. */
const MOST_ROUNDS = 4;
/** Working days of silence after which the system closes. */
const SILENCE = 10;
/** Closings with a reason, and with evidence. */
const REASONED = 0.85;
const EVIDENCED = 0.6;
/** Responses typed in once the report is closed: the log says what cannot have been. */
const LATE = 0.004;
/** Replies that say by a mark whether the reporter is content. */
const MARKED = 0.5;

/** Yields the follow-up at `followAt` and everything after it. */
export function* close(c: Case, followAt: number): Generator<Step> {
  const { random, complaint } = c;
  const { temper } = c.agency;
  let at = followAt;
  for (let round = 0; ; round++) {
    yield followUp(c, at);
    const isLast = round + 1 >= MOST_ROUNDS;
    if (complaint.fate !== 'finished' && random.chance(REPLIES)) {
      const isContent = isLast || random.chance(temper.habit === 'swift' ? 0.9 : CONTENTED);
      yield reply(c, isContent);
      if (!isContent) {
        at = inOffice(c, wait(random, temper.follow * 0.6));
        continue;
      }
      const byReporter = random.chance(0.5);
      const closedAt = byReporter ? c.at + random.int(30, 900) : inOffice(c, random.int(0, 2));
      yield step(
        c,
        'SELESAI',
        byReporter ? 'pelapor' : 'admin_instansi',
        closedAt,
        byReporter ? {} : closing(c),
      );
    } else if (complaint.fate === 'finished' || random.chance(temper.closes)) {
      const days = temper.habit === null ? wait(random, 1) : 0;
      yield step(c, 'SELESAI', 'admin_instansi', inOffice(c, Math.min(days, SILENCE - 1)), closing(c));
    } else {
      yield step(
        c,
        'SELESAI_OTOMATIS',
        'sistem',
        c.world.calendar.lapse(c.at, SILENCE, c.agency.offset, random),
      );
    }
    const reopens = complaint.fate !== 'finished' && !isLast && random.chance(temper.reopen);
    if (random.chance(reopens ? RATES * 2 : RATES)) yield rating(c, reopens);
    if (!reopens) {
      if (random.chance(LATE)) yield step(c, 'RESPON_AWAL', 'penghubung', inOffice(c, 1), holder(c));
      return;
    }
    const reopenedAt = Math.floor(c.at + random.lognormal(5, 0.8) * DAY);
    yield step(c, 'DIBUKA_KEMBALI', 'pelapor', reopenedAt, { text: random.pick(REOPENINGS) });
    at = inOffice(c, 1 + wait(random, temper.follow * 0.8));
  }
}

/** What the officer who closes says of it: usually a reason, often evidence. */
function closing(c: Case): Partial<Step> {
  const { random, agency } = c;
  const isThin = agency.temper.habit === 'template';
  const rest: Partial<Step> = holder(c);
  if (random.chance(isThin ? 0.3 : REASONED)) rest.reason = random.pick(ENDINGS);
  if (random.chance(isThin ? 0.1 : EVIDENCED)) rest.attachments = random.int(1, 3);
  return rest;
}

/** A follow-up with substance, or the agency's empty phrase. */
function followUp(c: Case, at: number): Step {
  const { random, complaint, agency } = c;
  const event = step(c, 'TINDAK_LANJUT', 'penghubung', at, holder(c));
  if (random.chance(agency.temper.template)) {
    event.text = TEMPLATES[agency.id.length % TEMPLATES.length] ?? TEMPLATES[0];
    return event;
  }
  const parts = [random.pick(OPENINGS), random.pick(RESULTS[complaint.topic.theme]), random.pick(CLOSINGS)];
  event.text = parts.map((part) => official(c, part, -4)).join(' ');
  if (random.chance(complaint.topic.theme === 'fisik' ? 0.6 : 0.25)) event.attachments = random.int(1, 4);
  return event;
}

/** The reporter's answer, before the system would close. */
function reply(c: Case, isContent: boolean): Step {
  const { random, world, agency } = c;
  const lapse = world.calendar.lapse(c.at, SILENCE, agency.offset, random) - 2 * 3600;
  const at = Math.min(lapse, Math.floor(c.at + random.lognormal(1.4, 1) * DAY));
  return step(c, 'TANGGAPAN_PELAPOR', 'pelapor', at, {
    text: random.pick(isContent ? CONTENT : DISCONTENT),
    ...(random.chance(MARKED) ? { reason: isContent ? 'puas' : 'tidak_puas' } : {}),
  });
}

function rating(c: Case, isAngry: boolean): Step {
  const { random, agency } = c;
  const drawn = Math.round(agency.temper.stars - (isAngry ? 1.5 : 0) + 0.9 * random.normal());
  const at = Math.floor(c.at + random.lognormal(0.8, 1) * DAY);
  return step(c, 'PENILAIAN', 'pelapor', at, { rating: Math.max(1, Math.min(5, drawn)) });
}
