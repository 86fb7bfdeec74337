-- Reports that an agency which held them made confidential itself, by its admin or liaison officer.
-- grain: one row per complaint and holding, its first such change
-- column complaint_id: complaint
-- column spell_no: holding
-- column agency_id: agency that held it
-- column day: legal date of the change
-- unique: complaint_id, spell_no
select event.complaint_id, event.spell_no, spell.agency_id, event.day
from core.event as event
join core.spell as spell on spell.complaint_id = event.complaint_id and spell.spell_no = event.spell_no
where event.code = 'PRIVASI_DIUBAH' and event.reason_code in ('rahasia', 'anonim_rahasia')
  and event.actor_role in ('admin_instansi', 'penghubung')
qualify row_number() over (partition by event.complaint_id, event.spell_no order by event.event_no) = 1
