-- Every day with its decree and the running number of working days: W(a, b) = workday_no(b) - workday_no(a).
-- grain: one row per day
-- column day: date
-- column weekday: ISO weekday, 1 = Monday
-- column kind: workday, weekend, libur_nasional or cuti_bersama
-- column name: name of the holiday
-- column decree: decree that puts it in force
-- column is_weekend: beyond the days of the week that are worked, whatever decree falls on it
-- column is_workday: counts as working day
-- column workday_no: working days up to and including the day [working days]
-- unique: day
select day, weekday, kind, name, decree, is_weekend, is_workday, workday_no
from core.calendar
order by day
