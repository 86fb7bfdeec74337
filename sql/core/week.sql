-- The weeks in which reports came in, with what the 26 weeks before each allow to expect.
-- Reports come in on days off too, but fewer: a week weighs its working days and its days off at the part of a working day that
-- they have brought over the whole history. Only weeks with at least three working days of data are judged or serve as a base.
-- grain: one row per week, Monday to Sunday
-- column week_day: its Monday
-- column work_days: working days with data, up to the as-of day [working days]
-- column exposure_days: the same, and days off with data at their part of a working day [working days]
-- column outage_days: working days on which a feed fell silent [working days]
-- column is_usual: at least three working days with data
-- column is_after_outage: a feed fell silent in this week or the one before
-- column is_complete: the as-of day of every feed lies behind it
-- column base_weeks: usual weeks among the 26 before [weeks]
-- column base_days: exposure of those weeks [working days]
-- unique: week_day
-- stop: work_days between 0 and 5
-- stop: exposure_days between work_days and 7
with silent as (
  select distinct day from core.outage
),
known as (
  select max(as_of_day) as last_day, min(as_of_day) as complete_day from core.feed
),
daily as (
  select calendar.day, calendar.is_workday, count(complaint.complaint_id) as reports
  from core.calendar as calendar
  join known on calendar.day < known.complete_day
  anti join silent on silent.day = calendar.day
  left join core.complaint as complaint on complaint.received_day = calendar.day
  where calendar.day >= (select min(received_day) from core.complaint)
  group by calendar.day, calendar.is_workday
),
off as (
  select coalesce(least(1, avg(reports) filter (not is_workday) / nullif(avg(reports) filter (is_workday), 0)), 0) as part from daily
),
counted as (
  select
    date_trunc('week', calendar.day)::date as week_day,
    (count(*) filter (calendar.is_workday and silent.day is null))::integer as work_days,
    count(*) filter (not calendar.is_workday) as off_days,
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
  work_days + off_days * off.part as exposure_days,
  outage_days,
  work_days >= 3 as is_usual,
  outage_days + coalesce(lag(outage_days) over (order by week_day), 0) > 0 as is_after_outage,
  week_day + 6 < known.complete_day as is_complete,
  (count(*) filter (work_days >= 3) over before)::integer as base_weeks,
  coalesce(sum(work_days + off_days * off.part) filter (work_days >= 3) over before, 0) as base_days
from counted
cross join known
cross join off
window before as (order by week_day rows between 26 preceding and 1 preceding)
