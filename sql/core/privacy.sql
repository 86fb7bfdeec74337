-- Privacy of each complaint in force: at receipt, or after its last PRIVASI_DIUBAH.
-- grain: one row per complaint
-- column complaint_id: complaint
-- column privacy: publik, anonim, rahasia or anonim_rahasia
-- column received_privacy: privacy at receipt
-- unique: complaint_id
-- stop: list_contains(privacies(), privacy)
with changed as (
  select complaint_id, max_by(reason_code, event_no) as privacy
  from core.event
  where code = 'PRIVASI_DIUBAH' and reason_code is not null
  group by complaint_id
)
select complaint.complaint_id, coalesce(changed.privacy, complaint.privacy) as privacy, complaint.privacy as received_privacy
from raw.complaint as complaint
left join changed on changed.complaint_id = complaint.complaint_id
