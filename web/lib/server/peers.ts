import { z } from 'zod';
import type { Edition, Values } from './edition.ts';
import type { Months } from './months.ts';
import { Member } from './standing.ts';

/** Groups whose members may be compared with each other, as the URL names them. */
export const PEERS = ['kabupaten', 'kota', 'provinsi', 'kementerian', 'lembaga', 'unit'] as const;
export type Peers = (typeof PEERS)[number];

/** A peer group, narrowed to one province or to the work units of one agency. */
export interface PeerGroup {
  peers: Peers;
  /** Two-digit code of the province. */
  province: string | null;
  /** Agency whose work units are meant; without effect on other groups. */
  agency: string | null;
  /** Leaves out members that had ended before these months or began after them; all members when absent. */
  months?: Pick<Months, 'first' | 'last'>;
}

const TYPES = {
  kabupaten: 'KAB',
  kota: 'KOTA',
  provinsi: 'PROV',
  kementerian: 'K',
  lembaga: 'L',
  unit: 'OPD',
} as const satisfies Record<Peers, string>;

/**
 * Select of one column `entity`, the members of a group that lived in its months; placeholders are filled by
 * `memberValues`.
 */
export const MEMBERS = `
  select entity from published.entity
  where kind = $kind and ($type::varchar is null or type = $type)
    and ($province::varchar is null or province_code = $province)
    and ($agency::varchar is null or parent = $agency)
    and coalesce(valid_to >= $alive_from::date, true)
    and coalesce(valid_from <= last_day($alive_to::date), true)`;

export function memberValues({ peers, province, agency, months }: PeerGroup): Values {
  const isUnit = peers === 'unit';
  return {
    kind: isUnit ? 'unit' : 'agency',
    type: TYPES[peers],
    province,
    agency: isUnit ? agency : null,
    alive_from: months?.first ?? null,
    alive_to: months?.last ?? null,
  };
}

/** Members of a group by name; context is the agency of a work unit, else the province. */
export function listMembers(edition: Edition, group: PeerGroup): Promise<Member[]> {
  return edition.rows(
    `select member.entity, member.name,
            case when member.kind = 'unit' then agency.name else member.province_name end as context
     from (${MEMBERS}) listed
     join published.entity member using (entity)
     left join published.entity agency on agency.entity = member.parent
     order by member.name, member.entity`,
    memberValues(group),
    Member,
  );
}

/** A province as a choice: its two-digit code and its name. */
export const Province = z.object({ id: z.string(), name: z.string() });
export type Province = z.infer<typeof Province>;

/** Provinces of the edition by name. */
export function listProvinces(edition: Edition): Promise<Province[]> {
  return edition.remember('provinces', () =>
    edition.rows(
      `select province_code as id, name
       from published.entity
       where kind = 'province'
       order by name`,
      {},
      Province,
    ),
  );
}
