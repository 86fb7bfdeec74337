-- Flags of silence: K10 nothing done for over 10 working days while in process, K16 on hold for over 10 working days or
-- 30 days, K09 no decision of the reporter 5 working days after being asked, while the report is a hand-over candidate.
-- grain: one row per complaint, flag and event after which it stands
-- column complaint_id: complaint
-- column code: K09, K10 or K16
-- column event_no: event it stands after
-- column holds_day: day from which its rule holds
-- column counted_from_no: working-day number from which its days count
-- unique: complaint_id, code, event_no
with still as (
  select complaint_id, 'K10' as code, event_no, acted_no as counted_from_no, 11 as counted, null::date as latest_day, null::date as earliest_day,
    until_day
  from core.standing
  where is_open and is_in_process
  union all
  select complaint_id, 'K16', event_no, hold_no, 11, hold_day + 31, null, until_day
  from core.standing
  where is_open and is_held
  union all
  select standing.complaint_id, 'K09', standing.event_no, standing.consent_no, 6, null, candidate.holds_day, standing.until_day
  from core.standing as standing
  join core.flag_clock as candidate
    on candidate.complaint_id = standing.complaint_id and candidate.event_no = standing.event_no and candidate.code = 'K08'
  where standing.consent = 'diminta'
),
dated as (
  select still.*, greatest(least(workday.day, still.latest_day), still.earliest_day) as holds_day
  from still
  join core.workday as workday on workday.workday_no = still.counted_from_no + still.counted
)
select complaint_id, code, event_no, holds_day, counted_from_no
from dated
where holds_day <= until_day
