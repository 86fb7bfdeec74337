-- Classification of each complaint as it stands now: at receipt, or after its last KLASIFIKASI_DIUBAH.
-- grain: one row per complaint
-- column complaint_id: complaint
-- column class: permintaan_informasi, tidak_berkadar, berkadar or aspirasi
-- column received_class: classification at receipt
-- unique: complaint_id
-- stop: class is not null
with changed as (
  select complaint_id, max_by(reason_code, event_no) as class
  from core.event
  where code = 'KLASIFIKASI_DIUBAH' and reason_code in ('permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi')
  group by complaint_id
)
select complaint.complaint_id, coalesce(changed.class, complaint.class) as class, complaint.class as received_class
from raw.complaint as complaint
left join changed on changed.complaint_id = complaint.complaint_id
