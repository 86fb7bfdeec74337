-- Agencies and work units of the proposed schema (seeds/intake.sql). Runs in PostgreSQL.
select agency_id, name, type, parent_id, region_code, connected_from, valid_from, valid_to
from intake.agency
order by agency_id
