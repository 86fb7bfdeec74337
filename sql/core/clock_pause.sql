-- The stretches taken out of each clock, cut to its life, with what the clock had counted when each began.
-- A stretch moves the day on which a clock reaches n days only if fewer than n were counted before it.
-- grain: one row per complaint, clock, run of the clock and stretch
-- column complaint_id: complaint
-- column clock: C1 to C7
-- column clock_no: run of the clock
-- column reason: data, reply or closed
-- column from_day: the day it began; the first paused day is the next one
-- column from_no: its working-day number
-- column to_day: last paused day
-- column to_no: its working-day number
-- column days: days taken out [working days]
-- column counted_before_days: counted on this clock before the stretch [working days]
-- column is_open: still lasting at the as-of day
-- unique: complaint_id, clock, clock_no, from_no
-- stop: days > 0 and counted_before_days >= 0
with cut as (
  select
    span.complaint_id, span.clock, span.clock_no, span.start_no, pause.reason,
    greatest(pause.from_day, span.start_day) as from_day,
    greatest(pause.from_no, span.start_no) as from_no,
    least(pause.to_day, coalesce(span.stop_day, span.as_of_day)) as to_day,
    least(pause.to_no, span.until_no) as to_no,
    pause.is_open and span.stop_no is null as is_open
  from core.clock_span as span
  join core.pause as pause on pause.complaint_id = span.complaint_id and pause.clock = span.clock
  where least(pause.to_no, span.until_no) > greatest(pause.from_no, span.start_no)
)
select
  complaint_id, clock, clock_no, reason, from_day, from_no, to_day, to_no,
  to_no - from_no as days,
  (from_no - start_no - coalesce(sum(to_no - from_no) over before, 0))::integer as counted_before_days,
  is_open
from cut
window before as (
  partition by complaint_id, clock, clock_no order by from_no rows between unbounded preceding and 1 preceding
)
