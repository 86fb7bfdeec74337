-- The agencies and work units that can be used.
-- grain: one row per agency or work unit and version of it
-- view: a selection; the rows lie in raw.agency_checked
-- column feed_id: feed that delivered it
-- column agency_id: identifier
-- column name: full name
-- column type: K, L, PROV, KAB, KOTA, OPD, BUMN or PTN
-- column parent_id: agency it works under
-- column region_code: Kemendagri code of its region
-- column connected_from: first day connected to SP4N-LAPOR!
-- column valid_from: first day of this version, null when it is as old as the agency
-- column valid_to: last day of its existence, or of this version
-- column source: file it came from, or postgres
-- column row_no: row number within the relation of its landing, from 1
-- unique: agency_id, valid_from
-- stop: name is not null
select * exclude (reason, detail, record)
from raw.agency_checked
where reason is null
