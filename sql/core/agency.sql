-- Agencies and their work units as they are now, or were last, each with its place and legal time zone.
-- grain: one row per agency or unit
-- column agency_id: identifier
-- column name: full name
-- column short_name: name without the words every unit of its kind shares
-- column type: K, L, PROV, KAB, KOTA, OPD, BUMN or PTN
-- column parent_id: agency a unit belongs to, null for an agency
-- column parent_name: its name
-- column region_code: Kemendagri code of its region, null for a national agency
-- column province_code: first two digits of it
-- column province_name: name of the province
-- column zone: legal time zone; WIB for national agencies
-- column connected_from: first day connected to SP4N-LAPOR!, null when unknown
-- column valid_from: first day the agency exists, null when unknown
-- column valid_to: last such day, null while it exists
-- column is_unit: works under a parent
-- unique: agency_id
-- warn: region_code is null or province_name is not null
-- warn: parent_id is null or parent_name is not null
with latest as (
  select * exclude (connected_from, valid_from),
    min(connected_from) over versions as connected_from,
    first_value(valid_from) over versions as valid_from
  from raw.agency
  window versions as (
    partition by agency_id order by valid_from nulls first rows between unbounded preceding and unbounded following
  )
  qualify row_number() over (partition by agency_id order by raw.agency.valid_from desc nulls last) = 1
)
select
  agency.agency_id,
  agency.name,
  regexp_replace(agency.name, '^(Pemerintah|Pemprov) ', '') as short_name,
  agency.type,
  agency.parent_id,
  parent.name as parent_name,
  coalesce(agency.region_code, parent.region_code) as region_code,
  left(coalesce(agency.region_code, parent.region_code), 2) as province_code,
  province.name as province_name,
  coalesce(region.zone, 'WIB') as zone,
  agency.connected_from,
  agency.valid_from,
  agency.valid_to,
  agency.parent_id is not null as is_unit
from latest as agency
left join latest as parent on parent.agency_id = agency.parent_id
left join core.region as region on region.region_code = coalesce(agency.region_code, parent.region_code)
left join core.region as province on province.region_code = left(coalesce(agency.region_code, parent.region_code), 2)
