-- The stretches that were taken out of a clock, cut to the life of that clock.
-- The paused working days are those after from_day up to and including to_day.
-- grain: one row per complaint, clock, run of the clock and stretch
-- column complaint_id: complaint
-- column clock: C1 to C7
-- column clock_no: run of the clock
-- column from_day: day it began
-- column to_day: last paused day
-- column days: days taken out [working days]
-- column reason: data (waiting for the reporter's data), reply (waiting for the reply) or closed (until reopened)
-- unique: complaint_id, clock, clock_no, from_day, to_day
-- stop: days > 0
select complaint_id, clock, clock_no, from_day, to_day, days, reason
from core.clock_pause
where days > 0
order by complaint_id, clock, clock_no, from_day
