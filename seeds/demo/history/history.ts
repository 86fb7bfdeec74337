/** The whole history of one complaint, lazily: whoever reads it stops at the day the feed ends. */
import type { DemoComplaint } from '../complaint.ts';
import type { Random } from '../random.ts';
import { DAY } from '../workdays.ts';
import { agency } from './agency.ts';
import type { Case, Step, World } from './case.ts';
import { national } from './national.ts';
import { unit } from './unit.ts';

/** Events in time order, from receipt on. */
export function* history(complaint: DemoComplaint, world: World, random: Random): Generator<Step> {
  const { at, agency: addressee } = complaint;
  const c: Case = {
    ...{ complaint, agency: addressee, unit: null, class: complaint.class },
    ...{ at, sentAt: at, random, world },
  };
  for (const step of stages(c)) {
    if (isSilenced(c, step)) return;
    yield step;
  }
}

function* stages(c: Case): Generator<Step> {
  if ((yield* national(c)) && (yield* agency(c))) yield* unit(c);
}

/** Days before the end of the feed from which an agency that fell silent does nothing. */
const SILENT = 45;

/** A step its officers no longer do: what hangs on it does not happen either. */
function isSilenced({ agency, world }: Case, { actor, at }: Step): boolean {
  const byAgency = actor === 'admin_instansi' || actor === 'penghubung';
  return agency.temper.habit === 'silent' && byAgency && at > world.cut - SILENT * DAY;
}
