-- Every day with its decree and the running number of working days: W(a, b) = workday_no(b) - workday_no(a).
-- The national calendar: the week that holds for everybody (Monday to Friday, Perpres 21/2023 art. 3 and 6) without national
-- holidays and joint leave. Offices that count otherwise have a calendar of their own in core.office_day.
-- grain: one row per day, whole years, from the first to the last year with a decree
-- column day: date
-- column weekday: ISO weekday, 1 = Monday
-- column kind: workday, weekend, libur_nasional (national holiday) or cuti_bersama (joint leave)
-- column name: name of the holiday, null on other days
-- column decree: decree that puts the holiday in force, null on other days
-- column is_weekend: beyond the days of the week that are worked, whatever decree falls on it
-- column is_workday: counts as working day
-- column workday_no: working days from the start of the calendar up to and including the day [working days]
-- unique: day
-- stop: kind <> 'cuti_bersama' or weekday <= 5
-- stop: (decree is null) = (kind in ('workday', 'weekend'))
-- stop: is_workday is not null
with days as (
  select unnest(generate_series(
    (select date_trunc('year', min(date::date)) from seeds.calendar),
    (select date_trunc('year', max(date::date)) + interval 1 year - interval 1 day from seeds.calendar),
    interval 1 day
  ))::date as day
),
named as (
  select
    days.day,
    isodow(days.day)::integer as weekday,
    coalesce(decreed.kind, if(isodow(days.day) > week.workdays, 'weekend', 'workday')) as kind,
    decreed.name,
    decreed.decree,
    isodow(days.day) > week.workdays as is_weekend,
    works_on(days.day, decreed.kind, week.workdays, week.joint_leave) as is_workday
  from days
  left join core.decreed_day as decreed on decreed.day = days.day and decreed.region_code is null
  left join core.workweek as week
    on week.agency_id is null and week.agency_type is null and week.region_code is null
    and days.day between week.valid_from and coalesce(week.valid_to, days.day)
)
select
  day, weekday, kind, name, decree, is_weekend, is_workday,
  (count(*) filter (is_workday) over (order by day))::integer as workday_no
from named
