-- The closing that stands: the first closing event after the last reopening. A report without one is open.
-- Only DIBUKA_KEMBALI undoes a closing; whatever else follows it changes nothing.
-- grain: one row per complaint that is closed
-- column complaint_id: complaint
-- column event_no: the closing event
-- column code: SELESAI, SELESAI_OTOMATIS, ARSIP, DICABUT or SERAH_SIMPEL
-- column outcome: finished, archived, withdrawn or handed_over
-- column day: its legal date
-- column workday_no: its working-day number
-- unique: complaint_id
-- stop: outcome is not null
with reopened as (
  select complaint_id, max(event_no) as event_no from core.event where code = 'DIBUKA_KEMBALI' group by complaint_id
)
select event.complaint_id, event.event_no, event.code, outcome_of(event.code) as outcome, event.day, event.workday_no
from core.event as event
left join reopened on reopened.complaint_id = event.complaint_id
where outcome_of(event.code) is not null and event.event_no > coalesce(reopened.event_no, 0)
qualify row_number() over (partition by event.complaint_id order by event.event_no) = 1
