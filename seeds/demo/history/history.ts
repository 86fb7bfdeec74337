/** The whole history of one complaint, lazily: whoever reads it stops at the day the feed ends. */
import type { DemoComplaint } from '../complaint.ts';
import type { Random } from '../random.ts';
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
  if ((yield* national(c)) && (yield* agency(c))) yield* unit(c);
}
