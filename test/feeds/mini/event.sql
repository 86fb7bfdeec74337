-- The file numbers its lines; an event has no identifier of its own.
select
  complaint_id,
  complaint_id || '/' || row_number() over (partition by complaint_id order by _row) as event_id,
  code,
  event.at,
  actor_role,
  agency_id,
  unit_id,
  to_agency_id,
  true as is_public,
  text
from source('event') as event
