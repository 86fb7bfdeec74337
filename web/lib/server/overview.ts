import { z } from 'zod';
import { scopeOf, statusIs, type CaseFilter } from './cases/filter.ts';
import type { Due } from './cases/lanes.ts';
import type { Edition } from './edition.ts';

const count = z.number().int().nonnegative();

/** Complaints of one scope as they stand: open = in_time + overdue + unassigned. */
export const Counts = z.object({
  open: count,
  in_time: count.describe('open, clock C4 runs, not past its limit'),
  overdue: count.describe('open past the limit of clock C4'),
  unassigned: count.describe('open, clock C4 has not started: no unit yet'),
  overdue_twice: count.describe('open past twice the limit'),
  stalled: count.describe('flag K10'),
});
export type Counts = z.infer<typeof Counts>;

/** One agency and what it holds of a scope. */
export const Holder = z.object({
  agency_id: z.string(),
  name: z.string(),
  open: count,
  overdue: count,
  candidates: count,
});
export type Holder = z.infer<typeof Holder>;

/** Every case of the nation, or of one province. */
export function everythingIn(province: string | null): CaseFilter {
  return { status: 'semua', sort: 'rasio', ...(province === null ? {} : { province }) };
}

/** Counts of a scope: the nation, or the cases of one province. */
export async function countCases(edition: Edition, province: string | null): Promise<Counts> {
  const scope = scopeOf(everythingIn(province));
  const counts = await edition.row(
    `select
      count(*) filter (${statusIs('terbuka')}) as open,
      count(*) filter (is_open and over_days is not null and not is_overdue) as in_time,
      count(*) filter (${statusIs('lewat')}) as overdue,
      count(*) filter (is_open and over_days is null) as unassigned,
      count(*) filter (is_overdue and overdue_ratio > 2) as overdue_twice,
      count(*) filter (list_contains(flags, 'K10')) as stalled
    from published.complaint
    where ${scope.sql}`,
    scope.values,
    Counts,
  );
  return Counts.parse(counts);
}

/** Agencies that hold an overdue case or a candidate of the scope, the most overdue first. */
export function listHolders(edition: Edition, province: string | null): Promise<Holder[]> {
  const scope = scopeOf(everythingIn(province));
  return edition.rows(
    `select agency_id, any_value(agency_name) as name,
      count(*) filter (${statusIs('terbuka')}) as open,
      count(*) filter (${statusIs('lewat')}) as overdue,
      count(*) filter (${statusIs('kandidat')}) as candidates
    from published.complaint
    where ${scope.sql} and agency_id is not null and is_open
    group by agency_id
    having overdue > 0 or candidates > 0
    order by overdue desc, candidates desc, name`,
    scope.values,
    Holder,
  );
}

const Named = z.object({ agency_id: z.string(), name: z.string() });

/** Lanes with agencies named in full: short names are for the narrow lanes of the work list, not for sentences. */
export async function nameInFull(edition: Edition, due: Due): Promise<Due> {
  const named = await edition.remember('agency names', () =>
    edition.rows('select agency_id, name from published.agency where not is_unit', {}, Named),
  );
  const names = new Map(named.map(({ agency_id, name }) => [agency_id, name]));
  const inFull = ({ agencies, ...lane }: Due['lanes'][number]) => ({
    ...lane,
    agencies: agencies.map((agency) => ({
      ...agency,
      name: agency.agency_id === null ? null : (names.get(agency.agency_id) ?? agency.name),
    })),
  });
  return { ...due, lanes: due.lanes.map(inFull) };
}
