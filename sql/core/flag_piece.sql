-- Every flag over every event after which it stands: what the files flag_*.sql say, in one shape.
-- grain: one row per complaint, flag and event after which it stands
-- column complaint_id: complaint
-- column code: K01 to K17
-- column event_no: event it stands after
-- column holds_day: day from which its rule holds
-- column over_day: day from which it holds no more by lapse of time, null for most
-- column counted_from_no: number from which its days count
-- column calendar_id: calendar they are counted in: 0 national
-- column start_event_no: of clocks, event that started the run, whose pauses are taken out
-- column limit_days: of clocks, the limit [working days]
-- column is_grave: it is worse for another reason than its days
-- column substate: of K17, what is wrong
-- unique: complaint_id, code, event_no
with piece as (
  select complaint_id, code, event_no, holds_day, over_day, counted_from_no, calendar_id, start_event_no, limit_days,
    false as is_grave, null::varchar as substate
  from core.flag_clock
  union all by name
  select complaint_id, code, event_no, holds_day, counted_from_no, false as is_grave from core.flag_stalled
  union all by name
  select complaint_id, code, event_no, holds_day, counted_from_no, false as is_grave from core.flag_routing
  union all by name
  select complaint_id, code, event_no, holds_day, counted_from_no, is_grave from core.flag_closing
  union all by name
  select complaint_id, 'K15' as code, event_no, holds_day, counted_from_no, false as is_grave from core.flag_class
  union all by name
  select complaint_id, 'K17' as code, event_no, holds_day, counted_from_no, false as is_grave, substate from core.flag_data
)
select complaint_id, code, event_no, holds_day, over_day, counted_from_no, coalesce(calendar_id, 0) as calendar_id,
  start_event_no, limit_days, is_grave, substate
from piece
