-- Every day with its decree and the running number of working days: W(a, b) = workday_no(b) - workday_no(a).
-- A working day is Monday to Friday without national holiday and without joint leave (Perpres 21/2023, art. 3 and 6).
-- grain: one row per day, whole years, from the first to the last year with a decree
-- column day: date
-- column weekday: ISO weekday, 1 = Monday
-- column kind: workday, weekend, libur_nasional (national holiday) or cuti_bersama (joint leave)
-- column name: name of the holiday, null on other days
-- column decree: decree that puts the holiday in force, null on other days
-- column is_workday: counts as working day
-- column workday_no: working days from the start of the calendar up to and including the day [working days]
-- unique: day
-- stop: kind <> 'cuti_bersama' or weekday <= 5
-- stop: (decree is null) = (kind in ('workday', 'weekend'))
with decreed as (
  select date::date as day, min(kind order by kind desc) as kind, string_agg(name, '; ') as name,
    string_agg(distinct decree, '; ') as decree
  from seeds.calendar
  where withdrawn_on is null
  group by day
),
days as (
  select unnest(generate_series(
    (select date_trunc('year', min(day)) from decreed),
    (select date_trunc('year', max(day)) + interval 1 year - interval 1 day from decreed),
    interval 1 day
  ))::date as day
),
named as (
  select
    days.day,
    isodow(days.day)::integer as weekday,
    coalesce(decreed.kind, if(isodow(days.day) > 5, 'weekend', 'workday')) as kind,
    decreed.name,
    decreed.decree
  from days
  left join decreed on decreed.day = days.day
)
select
  day,
  weekday,
  kind,
  name,
  decree,
  kind = 'workday' as is_workday,
  (count(*) filter (kind = 'workday') over (order by day))::integer as workday_no
from named
