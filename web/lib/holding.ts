import type { Case } from '../api/cases.ts';

type Holder = Case['holders'][number];

/** What one holder cost on clock C6, over all its stretches. */
export interface Share {
  id: string | null;
  role: Holder['role'];
  name: string | null;
  /** Working days per stretch, in time order; stretches without any are left out. */
  parts: number[];
  days: number;
}

/** Holders by the working days they held, most first; those that cost nothing are left out. */
export function sharesOf(holders: readonly Holder[]): Share[] {
  const shares = Map.groupBy(holders, ({ role, holder_id }) => `${role} ${String(holder_id)}`);
  return [...shares.values()]
    .flatMap((stretches) => {
      const [first] = stretches;
      const parts = stretches.map(({ ombudsman_days }) => ombudsman_days).filter((days) => days > 0);
      const days = parts.reduce((sum, part) => sum + part, 0);
      return first && days > 0
        ? [{ id: first.holder_id, role: first.role, name: first.holder_name, parts, days }]
        : [];
    })
    .sort((a, b) => b.days - a.days);
}

/** One stretch on the strip below the ribbon, in percent of its width. */
export interface Segment {
  holder: Holder;
  /** 0 national desk, then agencies in the order of their first appearance. */
  hue: number;
  x: number;
  width: number;
}

const DAY = 86_400_000;

/** Stretches laid over whole weeks from `first`, `weeks` of them. */
export function segmentsOf(
  holders: readonly Holder[],
  first: string,
  weeks: number,
  asOf: string,
): Segment[] {
  const span = weeks * 7;
  const at = (day: string): number => (Date.parse(day) - Date.parse(first)) / DAY;
  const agencies = [...new Set(holders.flatMap(({ holder_id }) => holder_id?.split('/')[0] ?? []))];
  return holders.map((holder) => {
    const from = at(holder.start_day);
    const to = at(holder.end_day ?? asOf) + (holder.end_day === null ? 1 : 0);
    const agency = holder.holder_id?.split('/')[0];
    return {
      holder,
      hue: agency === undefined ? 0 : 1 + (agencies.indexOf(agency) % 3),
      x: round((100 * from) / span),
      width: round((100 * Math.max(0, to - from)) / span),
    };
  });
}

const round = (percent: number): number => Math.round(percent * 100) / 100;
