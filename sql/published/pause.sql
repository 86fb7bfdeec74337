-- The stretches that were taken out of a clock, cut to the life of that clock.
-- The paused working days are those after from_day up to and including to_day.
-- grain: one row per complaint, clock, run of the clock and stretch
-- column complaint_id: complaint
-- column clock: C1 to C6
-- column clock_no: run of the clock
-- column from_day: day it began
-- column to_day: last paused day
-- column days: days taken out [working days]
-- column reason: data (waiting for the reporter's data), reply (waiting for the reply) or closed (until reopened)
-- unique: complaint_id, clock, clock_no, from_day, to_day
-- stop: days > 0
select
  clock.complaint_id,
  clock.clock,
  clock.clock_no,
  greatest(pause.from_day, clock.start_day) as from_day,
  least(pause.to_day, coalesce(clock.stop_day, clock.as_of_day)) as to_day,
  least(pause.to_no, coalesce(clock.stop_no, pause.to_no)) - greatest(pause.from_no, clock.start_no) as days,
  pause.reason
from core.clock as clock
join core.pause as pause on pause.complaint_id = clock.complaint_id and pause.clock = clock.clock
where least(pause.to_no, coalesce(clock.stop_no, pause.to_no)) > greatest(pause.from_no, clock.start_no)
order by clock.complaint_id, clock.clock, clock.clock_no, from_day
