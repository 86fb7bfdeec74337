-- The inverse of the calendar: the day that carries a working-day number. Due(a, n) = workday(workday_no(a) + n).
-- grain: one row per working day
-- column workday_no: number of the working day
-- column day: its date
-- unique: workday_no
select workday_no, day
from core.calendar
where is_workday
