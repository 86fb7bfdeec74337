-- The weeks in which reports came in, with what the 26 weeks before each allow to expect.
-- Only weeks with at least three working days of data are judged or serve as a base: around long holidays the rate per
-- working day means nothing.
-- grain: one row per week, Monday to Sunday
-- column week_day: its Monday
-- column work_days: working days with data, up to the as-of day [working days]
-- column outage_days: working days on which a feed fell silent [working days]
-- column is_usual: at least three working days with data
-- column is_after_outage: a feed fell silent in this week or the one before
-- column is_complete: the as-of day of every feed lies behind it
-- column base_weeks: usual weeks among the 26 before [weeks]
-- column base_days: working days with data in them [working days]
-- unique: week_day
-- stop: work_days between 0 and 5
with silent as (
  select distinct day from core.outage
),
known as (
  select max(as_of_day) as last_day, min(as_of_day) as complete_day from core.feed
),
counted as (
  select
    date_trunc('week', calendar.day)::date as week_day,
    (count(*) filter (calendar.is_workday and silent.day is null))::integer as work_days,
    count(silent.day)::integer as outage_days
  from core.calendar as calendar
  join known on calendar.day <= known.last_day
  left join silent on silent.day = calendar.day
  where calendar.day >= (select date_trunc('week', min(received_day)) from core.complaint)
  group by date_trunc('week', calendar.day)
)
select
  week_day,
  work_days,
  outage_days,
  work_days >= 3 as is_usual,
  outage_days + coalesce(lag(outage_days) over (order by week_day), 0) > 0 as is_after_outage,
  week_day + 6 < known.complete_day as is_complete,
  (count(*) filter (work_days >= 3) over before)::integer as base_weeks,
  coalesce(sum(work_days) filter (work_days >= 3) over before, 0)::integer as base_days
from counted
cross join known
window before as (order by week_day rows between 26 preceding and 1 preceding)
