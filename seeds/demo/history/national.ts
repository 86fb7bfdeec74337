/** Receipt and the national stage: verified, held, archived, or sent to an agency. */
import { ARCHIVALS, QUESTIONS } from '../replies.ts';
import { WIB, epochDay } from '../workdays.ts';
import { step, wait, type Case, type Step } from './case.ts';

/** Reports that go straight to the agency, and since when they may. */
const DIRECT = { share: 0.2, since: epochDay('2025-01-01') * 86_400 };
/** Reports archived before any agency sees them; short messages more often. */
const ARCHIVED = { sms: 0.32, other: 0.19 };
const HELD = 0.05;
const SUPPLIED = 0.75;
/** Verifications that take far longer than usual. */
const STUCK = 0.02;

/** Yields until an agency holds the complaint; returns whether one does. */
export function* national(c: Case): Generator<Step, boolean> {
  const { complaint, random } = c;
  const isDirect = complaint.fate === null && c.at >= DIRECT.since && random.chance(DIRECT.share);
  yield {
    code: 'LAPORAN_DITERIMA',
    at: c.at,
    actor: complaint.isManual ? 'admin_instansi' : 'pelapor',
    ...(isDirect ? { agency: c.agency.id } : {}),
  };
  if (isDirect) {
    c.sentAt = c.at;
    return true;
  }
  const isStuck = complaint.fate === null && random.chance(STUCK);
  const days = complaint.fate === 'finished' ? 0 : wait(random, isStuck ? 6 : 0.75, 0.75);
  const verifiedAt = c.world.calendar.after(c.at, days, WIB, random);
  if (complaint.fate === null && random.chance(HELD)) {
    yield step(c, 'PERMINTAAN_DATA', 'admin_nasional', verifiedAt, { text: random.pick(QUESTIONS) });
    if (!(yield* supplied(c))) return false;
  } else {
    c.at = Math.max(c.at, verifiedAt - 60);
  }
  if (complaint.fate === null && random.chance(complaint.channel === 'sms' ? ARCHIVED.sms : ARCHIVED.other)) {
    yield archive(c, c.at + random.int(60, 1800));
    return false;
  }
  yield step(c, 'VERIFIKASI_NASIONAL', 'admin_nasional', c.at + random.int(60, 600));
  yield step(c, 'DISPOSISI_INSTANSI', 'admin_nasional', c.at + random.int(60, 2400), { to: c.agency.id });
  c.sentAt = c.at;
  return true;
}

/** Waits for the data asked for; without them the complaint is archived after about ten working days. */
export function* supplied(c: Case): Generator<Step, boolean> {
  const { random } = c;
  if (random.chance(SUPPLIED)) {
    const at = c.at + random.lognormal(2.2, 0.9) * 86_400;
    yield step(c, 'DATA_DILENGKAPI', 'pelapor', Math.floor(at));
    c.at = c.world.calendar.after(c.at, wait(random, 0.6), WIB, random);
    return true;
  }
  const patience = random.chance(0.15) ? random.int(30, 120) : random.int(10, 16);
  yield archive(c, c.world.calendar.after(c.at, patience, WIB, random));
  return false;
}

function archive(c: Case, at: number): Step {
  const [reason, text] = c.random.pick(ARCHIVALS);
  return step(c, 'ARSIP', 'admin_nasional', at, { reason, text });
}
