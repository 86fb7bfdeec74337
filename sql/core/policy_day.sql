-- Which events start and stop each clock, day by day, as the policy in force says. Classes differ in limits only.
-- grain: one row per clock and day
-- column clock: C1 to C7
-- column day: day on which a clock would begin
-- column start_event: event that starts the clock, alternatives divided by |
-- column stop_event: event that stops it, alternatives divided by |
-- column readings: different answers in force on the day; more than one is a mistake
-- unique: clock, day
-- stop: readings = 1
select policy.clock, calendar.day,
  any_value(policy.start_event) as start_event,
  any_value(policy.stop_event) as stop_event,
  count(distinct policy.start_event || ' ' || policy.stop_event) as readings
from core.calendar as calendar
join core.policy as policy on calendar.day between policy.valid_from and coalesce(policy.valid_to, calendar.day)
group by policy.clock, calendar.day
