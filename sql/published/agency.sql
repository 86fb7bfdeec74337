-- Agencies and their work units.
-- grain: one row per agency or unit
-- column agency_id: identifier
-- column name: full name
-- column short_name: shortened name
-- column type: K, L, PROV, KAB, KOTA, OPD, BUMN or PTN
-- column parent_id: agency a unit belongs to
-- column parent_name: its name
-- column region_code: Kemendagri code of its region
-- column province_code: first two digits of it
-- column province_name: name of the province
-- column zone: legal time zone
-- column connected_from: first day connected to SP4N-LAPOR!
-- column valid_from: first day the agency exists, null when unknown
-- column valid_to: last such day, null while it exists
-- column is_unit: works under a parent
-- unique: agency_id
select agency_id, name, short_name, type, parent_id, parent_name, region_code, province_code, province_name, zone,
  connected_from, valid_from, valid_to, is_unit
from core.agency
order by agency_id
