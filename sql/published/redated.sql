-- Clocks that are due on another day than in the edition before, because the calendar or the policy changed in between.
-- Both due days are judged on the stop, or the as-of day, of this edition. Empty when the law is the same. A hold that ended
-- meanwhile moves a due day, too, and is listed with the others.
-- grain: one row per complaint, clock and run of the clock that is due on another day
-- column complaint_id: complaint
-- column clock: C1 to C7
-- column clock_no: run of the clock
-- column due_day_before: last day within the limit under the law of the edition before
-- column due_day: last day within the limit now
-- column was_late: stopped, or still running on the as-of day, after due_day_before
-- column is_late: stopped, or still running on the as-of day, after due_day
-- unique: complaint_id, clock, clock_no
select
  clock.complaint_id,
  clock.clock,
  clock.clock_no,
  before.due_day as due_day_before,
  clock.due_day,
  coalesce(coalesce(clock.stop_day, clock.as_of_day) > before.due_day, false) as was_late,
  clock.is_late
from build.clock_before as before
join core.clock as clock
  on clock.complaint_id = before.complaint_id and clock.clock = before.clock and clock.clock_no = before.clock_no
where clock.class = before.class and clock.due_day is distinct from before.due_day
order by clock.complaint_id, clock.clock, clock.clock_no
