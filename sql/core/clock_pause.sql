-- The stretches taken out of each clock, cut to its life and to each other so that every day is paused once, numbered in the
-- calendar of the clock, with what the clock had counted when each began.
-- A stretch moves the day on which a clock reaches n days only if fewer than n were counted before it. Stretches that touch are
-- one pause; one of days off only takes nothing out, but the clock stands still.
-- grain: one row per complaint, clock, run of the clock and stretch
-- column complaint_id: complaint
-- column clock: C1 to C7
-- column clock_no: run of the clock
-- column reason: data, reply or closed
-- column from_day: the day it began; the first paused day is the next one
-- column from_no: its number in the calendar of the clock
-- column to_day: last paused day
-- column to_no: its number in the calendar of the clock
-- column days: days taken out [days of the calendar]
-- column counted_before_days: counted on this clock before the stretch [days of the calendar]
-- column is_on_workday: the pause of which it is a part began on a day that counts
-- column is_open: still lasting at the as-of day
-- unique: complaint_id, clock, clock_no, from_day
-- stop: days >= 0 and counted_before_days >= 0
with lasting as (
  select
    span.complaint_id, span.clock, span.clock_no, span.start_no, span.calendar_id, pause.reason,
    greatest(pause.from_day, span.start_day, coalesce(max(pause.to_day) over before, pause.from_day)) as from_day,
    least(pause.to_day, coalesce(span.stop_day, span.as_of_day)) as to_day,
    coalesce(greatest(pause.from_day, span.start_day) > max(pause.to_day) over before, true) as is_first,
    pause.is_open and span.stop_day is null as is_open
  from core.clock_span as span
  join core.pause as pause on pause.complaint_id = span.complaint_id and pause.clock = span.clock
  where pause.reason <> 'data' or span.pauses
  window before as (
    partition by span.complaint_id, span.clock, span.clock_no order by pause.from_day, pause.to_day, pause.event_no
    rows between unbounded preceding and 1 preceding
  )
),
joined as (
  select *, sum(is_first::integer) over (
    partition by complaint_id, clock, clock_no order by from_day, to_day rows unbounded preceding) as pause_no
  from lasting
  where to_day > from_day
),
numbered as (
  select joined.*, began.workday_no as from_no, ended.workday_no as to_no,
    first_value(began.is_workday) over (
      partition by complaint_id, clock, clock_no, pause_no order by from_day) as is_on_workday
  from joined
  join core.office_day as began on began.calendar_id = joined.calendar_id and began.day = joined.from_day
  join core.office_day as ended on ended.calendar_id = joined.calendar_id and ended.day = joined.to_day
)
select
  complaint_id, clock, clock_no, reason, from_day, from_no, to_day, to_no,
  to_no - from_no as days,
  (from_no - start_no - coalesce(sum(to_no - from_no) over before, 0))::integer as counted_before_days,
  is_on_workday, is_open
from numbered
window before as (
  partition by complaint_id, clock, clock_no order by from_day rows between unbounded preceding and 1 preceding
)
