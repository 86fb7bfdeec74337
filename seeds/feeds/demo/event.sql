-- The generator writes the columns of the contract.
select
  complaint_id, event_id, code, "at", actor_role, agency_id, unit_id, from_agency_id, to_agency_id, is_public, text,
  attachments, reason_code, rating, updated_at, _source
from source('event')
