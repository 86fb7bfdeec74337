-- The event log of the proposed schema; an event taken over from another system keeps the identifier it had there.
-- Runs in PostgreSQL.
select
  complaint_id, coalesce(source_id, event_id::text) as event_id, code, at, actor_role, agency_id, unit_id,
  from_agency_id, to_agency_id, is_public, text, attachments, reason_code, rating, updated_at
from intake.complaint_event
