/** Which complaints come in on a day: for whom, when, under which number. */
import type { DemoAgency } from './agencies.ts';
import type { Receipt } from './complaint.ts';
import { EXACT, isExact, planned, type Planned } from './exact.ts';
import { dailyCounts, secondOfDay, windowStart } from './inflow.ts';
import { Random, weigh } from './random.ts';
import { DAY, WIB, epochDay, type Workdays } from './workdays.ts';

/** Complaint numbers: this one on this day, a thousand more each day. */
const ANCHOR = { number: 9_199_000, day: epochDay('2025-07-12'), perDay: 1_000 };
/** When a day needs more numbers than that, all are counted from here. */
const LARGE = 10_000_000;

export interface Receipts {
  /** Epoch days on which anything comes in, in order. */
  days: number[];
  /** Complaints of a day in order of receipt, none after the cut. */
  on: (day: number) => Receipt[];
}

/** Receipts of the 36 months to `last`, `cases` in all, and the planned ones before. `cut` [s, UTC]. */
export function receipts(
  agencies: readonly DemoAgency[],
  options: { last: number; cut: number; cases: number; seed: number; calendar: Workdays },
): Receipts {
  const { last, cut, cases, seed, calendar } = options;
  const plan = plannedByDay(seed, cut);
  const first = windowStart(last);
  const inWindow = [...plan].reduce((sum, [day, list]) => sum + (day >= first ? list.length : 0), 0);
  const counts = dailyCounts(first, last, Math.max(0, cases - inWindow), calendar, seed);
  const busiest = counts.reduce((most, count) => Math.max(most, count), 0);
  const earliest = Math.min(first, ...plan.keys());
  const perDay = Math.max(ANCHOR.perDay, busiest * 2);
  const number = (day: number): number => {
    if (perDay === ANCHOR.perDay) return ANCHOR.number + (day - ANCHOR.day) * perDay;
    return LARGE + (day - earliest) * perDay;
  };
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const urn = weigh(agencies, ({ weight }) => weight);
  const random = new Random();

  const drawn = (day: number): Omit<Receipt, 'id'> => {
    let agency = random.draw(urn);
    while (agency.opens > day || isExact(agency.id, day)) agency = random.draw(urn);
    return { agency, at: day * DAY + secondOfDay(random) - WIB, fate: null };
  };
  const known = ({ agency: id, at, fate }: Planned): Omit<Receipt, 'id'> => {
    const agency = byId.get(id);
    if (!agency) throw new Error(`planned complaints for an unknown agency: ${id}`);
    return { agency, at, fate };
  };

  return {
    days: [...new Set([...plan.keys(), ...Array.from(counts, (_, i) => first + i)])].sort((a, b) => a - b),
    on(day) {
      random.key(seed, 41, day);
      const list = Array.from({ length: counts[day - first] ?? 0 }, () => drawn(day));
      list.push(...(plan.get(day) ?? []).map(known));
      list.sort((a, b) => a.at - b.at);
      return numbered(list, day, number(day), perDay).filter(({ at }) => at <= cut);
    },
  };
}

/** Numbers of a day, ascending with the time of receipt. */
function numbered(list: Omit<Receipt, 'id'>[], day: number, start: number, perDay: number): Receipt[] {
  let previous = -1;
  return list.map((receipt, i) => {
    const share = (receipt.at + WIB - day * DAY) / DAY;
    const room = perDay - (list.length - i);
    previous = Math.min(room, Math.max(previous + 1, Math.floor(share * perDay)));
    return { ...receipt, id: start + previous };
  });
}

function plannedByDay(seed: number, cut: number): Map<number, Planned[]> {
  const byDay = new Map<number, Planned[]>();
  EXACT.forEach((window, i) => {
    for (const one of planned(window, new Random(seed, 51, i))) {
      if (one.at > cut) continue;
      const day = Math.floor((one.at + WIB) / DAY);
      byDay.set(day, [...(byDay.get(day) ?? []), one]);
    }
  });
  return byDay;
}
