import { z } from 'zod';
import type { Edition, Values } from '../edition.ts';
import type { Months } from '../months.ts';
import { MEMBERS, memberValues, PEERS, type Peers } from '../peers.ts';

/** Groups that can be scored: peers, and whole regions, agency types and the nation with all their agencies. */
export const SCORED = [
  ...PEERS,
  'wilayah_provinsi',
  'wilayah_kabkota',
  'jenis_instansi',
  'nasional',
] as const;
export type Scored = (typeof SCORED)[number];

/** A group, narrowed to one province or to the work units of one agency. */
export interface ScoredGroup {
  group: Scored;
  /** Two-digit code of the province. */
  province: string | null;
  /** Agency whose work units are meant; without effect on other groups. */
  agency: string | null;
  /** Leaves out members that had ended before these months or began after them. */
  months: Months;
}

const KINDS: Record<Exclude<Scored, Peers>, string> = {
  wilayah_provinsi: 'province',
  wilayah_kabkota: 'regency',
  jenis_instansi: 'type',
  nasional: 'nation',
};

const isPeers = (group: Scored): group is Peers => PEERS.some((peers) => peers === group);

/**
 * Select of `entity, name, kind, type, province_code, context, valid_from, valid_to`: all who are compared with each other. Work units are
 * compared within their province or agency; everybody else across the country, and narrowed to a province afterwards.
 * Who is a member at all is said once, by `MEMBERS`.
 */
export const SCORED_MEMBERS = `
  select entity.entity, entity.name, entity.kind, entity.type, entity.province_code,
    case when entity.kind = 'unit' then agency.name else entity.province_name end as context,
    entity.valid_from, entity.valid_to
  from (${MEMBERS}) as alive
  join published.entity as entity using (entity)
  left join published.entity as agency on agency.entity = entity.parent`;

/** Values of the placeholders of `SCORED_MEMBERS`. */
export function scoredValues({ group, province, agency, months }: ScoredGroup): Values {
  if (isPeers(group))
    return memberValues({ peers: group, province: group === 'unit' ? province : null, agency, months });
  const { first, last } = months;
  return {
    kind: KINDS[group],
    type: null,
    province: null,
    agency: null,
    alive_from: first,
    alive_to: last,
  };
}

/** A member with what access needs to know of its region. */
export const ScoredMember = z.object({
  entity: z.string(),
  name: z.string(),
  type: z.string(),
  context: z.string().nullable(),
  province_code: z.string().nullable(),
  population: z.number().nullable(),
  connected_from: z.string().nullable(),
  valid_from: z.string().nullable(),
  valid_to: z.string().nullable(),
  districts: z.number(),
});
export type ScoredMember = z.infer<typeof ScoredMember>;

/** Region of a member: of a regional government or a region itself; empty for the nation, null for all others. */
const REGION = `
  case
    when member.kind in ('province', 'regency') then replace(member.entity, 'wilayah-', '')
    when member.kind = 'nation' then ''
    when member.kind = 'agency' and member.type in ('PROV', 'KAB', 'KOTA') then agency.region_code
  end`;

/** Members by entity with residents and number of districts; the nation has residents only if every province has. */
export function listScored(edition: Edition, group: ScoredGroup): Promise<ScoredMember[]> {
  return edition.rows(
    `with placed as (
       select member.* replace (member.valid_from::varchar as valid_from, member.valid_to::varchar as valid_to),
         agency.connected_from::varchar as connected_from, ${REGION} as region_code
       from (${SCORED_MEMBERS}) as member
       left join published.agency as agency on agency.agency_id = member.entity
     )
     select placed.entity, placed.name, placed.type, placed.context, placed.province_code, placed.connected_from,
       placed.valid_from, placed.valid_to,
       case when placed.region_code = '' then (
           select case when count(*) = count(population) then sum(population)::bigint end
           from published.region where type = 'PROV'
         ) else region.population end as population,
       (select count(*) from published.district as district
        where starts_with(district.district_code, placed.region_code))::integer as districts
     from placed
     left join published.region as region on region.region_code = placed.region_code
     order by placed.entity`,
    scoredValues(group),
    ScoredMember,
  );
}
