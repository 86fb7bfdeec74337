-- Every day of the calendars beside the national one that clocks of this edition are counted in: those of offices with
-- another week or regional holidays, and the one in which every day counts.
-- grain: one row per calendar and day
-- column calendar_id: calendar: from 1 of offices, -1 every day; 0, the national one, is in published.calendar
-- column day: date
-- column weekday: ISO weekday, 1 = Monday
-- column kind: workday, weekend, libur_nasional, libur_daerah or cuti_bersama
-- column name: name of the holiday
-- column decree: decree that puts it in force
-- column is_weekend: beyond the days of the week that are worked, whatever decree falls on it
-- column is_workday: counts
-- column workday_no: days that count from the start of the calendar up to and including the day [days]
-- unique: calendar_id, day
select calendar_id, day, isodow(day)::integer as weekday, kind, name, decree, is_weekend, is_workday, workday_no
from core.office_day
where calendar_id <> 0 and calendar_id in (select calendar_id from core.clock)
order by calendar_id, day
