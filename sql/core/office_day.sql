-- Every calendar that clocks are counted in, day by day: the national one (0), those of offices with another week or regional
-- holidays (from 1), and the one in which every day counts (-1), for limits in calendar days.
-- grain: one row per calendar and day
-- column calendar_id: calendar
-- column day: date
-- column kind: workday, weekend, libur_nasional, libur_daerah or cuti_bersama
-- column name: name of the holiday, null on other days
-- column decree: decree that puts it in force
-- column is_weekend: beyond the days of the week that are worked, whatever decree falls on it
-- column is_workday: counts
-- column workday_no: days that count from the start of the calendar up to and including the day [days]
-- unique: calendar_id, day
with own as (
  select calendar_id, any_value(rules) as rules, any_value(holiday_regions) as holiday_regions
  from core.office_calendar
  where calendar_id > 0
  group by calendar_id
),
ruled as (
  select own.calendar_id, own.holiday_regions, calendar.day,
    list_last(list_sort(list_filter(own.rules, lambda rule:
      calendar.day between rule.valid_from and coalesce(rule.valid_to, calendar.day)))) as closest,
    calendar.kind, calendar.name, calendar.decree, week.workdays, week.joint_leave
  from own
  cross join core.calendar as calendar
  join core.workweek as week
    on week.agency_id is null and week.agency_type is null and week.region_code is null
    and calendar.day between week.valid_from and coalesce(week.valid_to, calendar.day)
),
regional as (
  select own.calendar_id, decreed.day, string_agg(decreed.name, '; ') as name, string_agg(distinct decreed.decree, '; ') as decree
  from own
  join core.decreed_day as decreed on list_contains(own.holiday_regions, decreed.region_code)
  group by own.calendar_id, decreed.day
),
local as (
  select ruled.calendar_id, ruled.day,
    case
      when ruled.decree is not null and ruled.kind <> 'cuti_bersama' then ruled.kind
      when regional.day is not null then 'libur_daerah'
      else ruled.kind
    end as decreed_kind,
    coalesce(ruled.name, regional.name) as name,
    coalesce(ruled.decree, regional.decree) as decree,
    coalesce(ruled.closest.workdays, ruled.workdays) as workdays,
    coalesce(ruled.closest.joint_leave, ruled.joint_leave) as joint_leave
  from ruled
  left join regional on regional.calendar_id = ruled.calendar_id and regional.day = ruled.day
),
counted as (
  select calendar_id, day,
    if(decree is null, if(isodow(day) > workdays, 'weekend', 'workday'), decreed_kind) as kind, name, decree,
    isodow(day) > workdays as is_weekend,
    works_on(day, if(decree is null, null, decreed_kind), workdays, joint_leave) as is_workday
  from local
  union all
  select 0, day, kind, name, decree, is_weekend, is_workday from core.calendar
  union all
  select -1, day, kind, name, decree, false, true from core.calendar
)
select calendar_id, day, kind, name, decree, is_weekend, is_workday,
  (count(*) filter (is_workday) over (partition by calendar_id order by day))::integer as workday_no
from counted
