-- Events by which somebody takes the lead of a report that several agencies share: joint handling opens and names an
-- agency, or the agency that holds it, and has not given it back, disposes it to a unit or answers. A verification is no lead.
-- grain: one row per such event
-- column complaint_id: complaint
-- column event_no: event
-- unique: complaint_id, event_no
select event.complaint_id, event.event_no
from core.event as event
join core.standing as standing on standing.complaint_id = event.complaint_id and standing.event_no = event.event_no
where (event.code = 'KOORDINASI_DIMULAI' and coalesce(event.to_agency_id, event.agency_id) is not null)
  or ((event.names_unit or event.code in ('RESPON_AWAL', 'TINDAK_LANJUT')) and not standing.is_returned and event.spell_no > 0)
