-- What an agency or work unit was when: its name, type, parent and region, month by month. A month belongs to the version in
-- force at its end; the first version also covers what lies before it, the last one what comes after the agency has ended.
-- grain: one row per agency or unit and stretch of months
-- column agency_id: agency or unit
-- column valid_from: first day of its first month, null since ever
-- column valid_to: last day of its last month, null until further notice
-- column name: full name
-- column type: K, L, PROV, KAB, KOTA, OPD, BUMN or PTN
-- column parent_id: agency a unit belongs to, null for an agency
-- column region_code: Kemendagri code of its region as the feed gives it
-- unique: agency_id, valid_from
-- stop: valid_to is null or valid_from is null or valid_to > valid_from
with version as (
  select
    agency_id, name, type, parent_id, region_code,
    if(lag(agency_id) over by_day is null, null, date_trunc('month', valid_from)::date) as valid_from,
    (date_trunc('month', lead(valid_from) over by_day) - interval 1 day)::date as valid_to
  from raw.agency
  window by_day as (partition by agency_id order by valid_from nulls first)
)
select agency_id, valid_from, valid_to, name, type, parent_id, region_code
from version
where coalesce(valid_to >= valid_from, true)
