/** The agency stage: verified and sent to a unit, or handed on to another agency. */
import type { DemoAgency } from '../agencies.ts';
import { isExact } from '../exact.ts';
import { ARCHIVALS, QUESTIONS, REFUSALS } from '../replies.ts';
import { DAY, WIB } from '../workdays.ts';
import { holder, inOffice, step, wait, type Case, type Step } from './case.ts';
import { supplied } from './national.ts';

const HELD = 0.02;
const ARCHIVED = 0.007;
/** Refusals that come from the unit, after it was given the complaint. */
const REFUSED_BY_UNIT = 0.3;
/** Refusals that go back to the national administrator instead of straight to another agency. */
const RETURNED = 0.55;
/** Receivers that send it on again; receivers of an agency that often refuses send it back. */
const REFUSED_AGAIN = 0.15;
const SENT_BACK = 0.5;
const MOST_HOPS = 5;
/** Public reports that an administrator makes confidential. */
const HIDDEN = { seldom: 0.006, often: 0.2 };

/** Yields until a unit holds the complaint; returns whether one does. */
export function* agency(c: Case): Generator<Step, boolean> {
  const { random, complaint } = c;
  if (complaint.fate === null && random.chance(HELD)) {
    const text = random.pick(QUESTIONS);
    const at = inOffice(c, wait(random, c.agency.temper.verify));
    yield step(c, 'PERMINTAAN_DATA', 'admin_instansi', at, { ...holder(c), text });
    if (!(yield* supplied(c))) return false;
  }
  let previous: DemoAgency | null = null;
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const next: DemoAgency | null = refuses(c, previous) ? receiver(c, previous) : null;
    if (next === null) break;
    previous = c.agency;
    yield* handOn(c, next);
  }
  const { temper } = c.agency;
  const isLeft = complaint.fate === null && random.chance(temper.neglect * 0.5);
  const verify = isLeft ? wait(random, 14) : complaint.fate === 'finished' ? 0 : wait(random, temper.verify);
  yield step(c, 'VERIFIKASI_INSTANSI', 'admin_instansi', inOffice(c, verify), holder(c));
  if (complaint.fate === null && random.chance(ARCHIVED)) {
    const [reason, text] = random.pick(ARCHIVALS);
    yield step(c, 'ARSIP', 'admin_instansi', inOffice(c, 1), { ...holder(c), reason, text });
    return false;
  }
  if (c.complaint.fate === null) yield* hidden(c);
  yield* assign(c);
  return true;
}

/** Now and then an administrator makes the report confidential; some agencies often do. */
function* hidden(c: Case): Generator<Step> {
  const { random, complaint, agency } = c;
  const isOpen = complaint.privacy === 'publik' || complaint.privacy === 'anonim';
  if (!isOpen || !random.chance(agency.temper.habit === 'secretive' ? HIDDEN.often : HIDDEN.seldom)) return;
  const reason = complaint.privacy === 'publik' ? 'rahasia' : 'anonim_rahasia';
  yield step(c, 'PRIVASI_DIUBAH', 'admin_instansi', inOffice(c, 0), { agency: agency.id, reason });
}

function* assign(c: Case): Generator<Step> {
  const { complaint, random, agency } = c;
  c.unit = agency.unitFor(complaint.topic, random);
  const days = complaint.fate === 'finished' ? 0 : wait(random, agency.temper.dispose);
  yield step(c, 'DISPOSISI_UNIT', 'admin_instansi', inOffice(c, days), holder(c));
}

/** The holder says it is not its matter, sometimes only after its unit said so; the complaint arrives at `next`. */
function* handOn(c: Case, next: DemoAgency): Generator<Step> {
  const { random } = c;
  const { verify } = c.agency.temper;
  const from = c.agency.id;
  const refusal = { from, text: random.pick(REFUSALS), reason: 'bukan_wewenang' };
  if (random.chance(REFUSED_BY_UNIT)) {
    yield step(c, 'VERIFIKASI_INSTANSI', 'admin_instansi', inOffice(c, wait(random, verify)), holder(c));
    yield* assign(c);
    yield step(c, 'BUKAN_WEWENANG', 'penghubung', inOffice(c, wait(random, 1)), { ...holder(c), ...refusal });
    c.unit = null;
  }
  const at = inOffice(c, wait(random, verify * 1.5));
  if (random.chance(RETURNED)) {
    yield step(c, 'BUKAN_WEWENANG', 'admin_instansi', at, { ...holder(c), ...refusal });
    const sentAt = c.world.calendar.after(c.at, wait(random, 1), WIB, random);
    yield step(c, 'DISPOSISI_INSTANSI', 'admin_nasional', sentAt, { from, to: next.id });
  } else {
    yield step(c, 'DIALIHKAN', 'admin_instansi', at, { ...holder(c), ...refusal, to: next.id });
  }
  c.agency = next;
}

function refuses(c: Case, previous: DemoAgency | null): boolean {
  if (c.complaint.fate !== null) return false;
  if (previous === null) return c.random.chance(c.agency.temper.refuse);
  return c.random.chance(previous.temper.habit === 'ping_pong' ? SENT_BACK : REFUSED_AGAIN);
}

/** Who gets it next: the sender again, the tier above or below, or the institution of the topic. */
function receiver(c: Case, previous: DemoAgency | null): DemoAgency | null {
  const { random, agency, world, complaint } = c;
  const { pemda } = agency;
  const { region } = complaint.place;
  const ids = complaint.topic.institutions.filter((slug) => slug !== '*').map((slug) => `kl-${slug}`);
  if (pemda !== null && pemda.type !== 'PROV') ids.push(`prov-${pemda.province}`, `prov-${pemda.province}`);
  else if (region !== null && region.length > 2) ids.push(`kab-${region}`, `kota-${region}`);
  if (previous !== null && random.chance(0.6)) return previous;
  const day = Math.floor((complaint.at + WIB) / DAY);
  const open = ids.flatMap((id) => {
    const one = world.agencies.get(id);
    return one && one !== agency && one.weight > 0 && one.opens <= day && !isExact(id, day) ? [one] : [];
  });
  return open.length === 0 ? null : random.pick(open);
}
