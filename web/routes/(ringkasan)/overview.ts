import type { InferResponseType } from 'hono/client';
import type { connect } from '#lib/api.ts';

/** Answer of `GET /api/v1/overview`. */
export type Overview = InferResponseType<ReturnType<typeof connect>['overview']['$get'], 200>;
export type Lane = Overview['due']['lanes'][number];
export type Place = Overview['resolved_on_time'][number];

/** One thing that needs attention: a count, who holds most of it, and where its cases are listed. */
export interface Attention {
  code: 'candidates' | 'overdue' | 'near' | 'stalled';
  flag: 'K06' | 'K07' | 'K08' | 'K10';
  severity: 2 | 3 | 4;
  count: number;
  top: { name: string; count: number } | null;
  /** Query of /kasus that lists exactly these cases. */
  query: Record<string, string>;
}

/** Cases of one lane; an edition without the lane is a mistake of ours. */
export function laneOf(overview: Overview, status: Lane['status']): Lane {
  const lane = overview.due.lanes.find((candidate) => candidate.status === status);
  if (lane === undefined) throw new Error(`No lane ${status}`);
  return lane;
}

/** The agency that holds most of a lane: more than any other, and more than a single case. */
export function topOf(lane: Lane): { name: string; count: number } | null {
  const [first, second] = lane.agencies.filter(({ name }) => name !== null);
  if (first === undefined || first.name === null || first.count < 2) return null;
  return first.count === second?.count ? null : { name: first.name, count: first.count };
}

/** What needs attention in a scope, the gravest first; nothing is said of what does not occur. */
export function attentionTo(overview: Overview): Attention[] {
  const [candidates, overdue, near] = (['kandidat', 'lewat', 'menuju-simpel'] as const).map((status) => {
    const lane = laneOf(overview, status);
    return { count: lane.count, top: topOf(lane), query: { status } };
  });
  if (candidates === undefined || overdue === undefined || near === undefined) return [];
  const stalled = {
    count: overview.counts.stalled,
    top: null,
    query: { status: 'terbuka', bendera: 'K10' },
  };
  const all: Attention[] = [
    { code: 'candidates', flag: 'K08', severity: 4, ...candidates },
    { code: 'overdue', flag: 'K06', severity: 3, ...overdue },
    { code: 'near', flag: 'K07', severity: 3, ...near },
    { code: 'stalled', flag: 'K10', severity: 2, ...stalled },
  ];
  return all.filter(({ count }) => count > 0);
}

/** Address of the list with exactly these cases, within the scope of the page. */
export function casesAt(overview: Overview, query: Readonly<Record<string, string>>): string {
  const keys = new URLSearchParams({ ...query, ...(overview.province && { prov: overview.province.id }) });
  keys.sort();
  return `/kasus?${keys.toString()}`;
}

/** The place the page speaks of, and the nation beside it. */
export function placesOf(
  overview: Overview,
  places: readonly Place[],
): { own: Place | null; nation: Place | null } {
  const nation = places.find(({ kind }) => kind === 'nation') ?? null;
  const own = overview.province
    ? (places.find(({ code, kind }) => kind === 'province' && code === overview.province?.id) ?? null)
    : nation;
  return { own, nation };
}

/** Side of the nation on which the whole interval of a place lies; null when n is below 30. */
export function sideOf(place: Place, nation: Place): 'below' | 'alike' | 'above' | null {
  if (place.is_alike === null || place.share === null || nation.share === null) return null;
  if (place.is_alike) return 'alike';
  return place.share < nation.share ? 'below' : 'above';
}
