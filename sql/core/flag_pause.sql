-- The pauses of the runs that flags watch, with what the clock had counted when each began.
-- grain: one row per complaint, flag, run and pause
-- column complaint_id: complaint
-- column code: flag whose run it is
-- column start_event_no: event that started the run
-- column from_no: working-day number of the day it began; the first paused day is the next one
-- column to_no: working-day number of the last paused day
-- column counted_before_days: counted before it [working days]
-- column is_on_workday: it began on a working day: one begun on the day off after a due day no longer moves that day
-- unique: complaint_id, code, start_event_no, from_no
-- stop: counted_before_days >= 0
with lasting as (
  select run.complaint_id, run.code, run.start_event_no, run.start_no, run.calendar_id,
    greatest(pause.from_day, run.start_day, coalesce(max(pause.to_day) over before, pause.from_day)) as from_day,
    pause.to_day
  from core.flag_run as run
  join core.pause as pause on pause.complaint_id = run.complaint_id and pause.clock = run.clock
  where (pause.reason <> 'data' or run.pauses) and pause.to_day > run.start_day
  window before as (
    partition by run.complaint_id, run.code, run.start_event_no order by pause.from_day, pause.to_day, pause.event_no
    rows between unbounded preceding and 1 preceding
  )
),
numbered as (
  select lasting.*, began.workday_no as from_no, ended.workday_no as to_no, began.is_workday
  from lasting
  join core.office_day as began on began.calendar_id = lasting.calendar_id and began.day = lasting.from_day
  join core.office_day as ended on ended.calendar_id = lasting.calendar_id and ended.day = lasting.to_day
  where ended.workday_no > began.workday_no
)
select complaint_id, code, start_event_no, from_no, to_no,
  (from_no - start_no - coalesce(sum(to_no - from_no) over before, 0))::integer as counted_before_days,
  is_workday as is_on_workday
from numbered
window before as (
  partition by complaint_id, code, start_event_no order by from_no rows between unbounded preceding and 1 preceding
)
