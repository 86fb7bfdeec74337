-- Limits of the clocks as dated law.
-- grain: one row per clock, class and period of validity
-- column clock: C1 to C7
-- column class: classification the limit holds for, null for all
-- column limit_days: limit [days of the unit]
-- column unit: what is counted, workday or calendar_day
-- column calendar: whose working days: national, or those of the office held responsible
-- column legal_days: longer limit set by law beside our reminder, null where there is none [calendar days]
-- column start_event: event that starts the clock
-- column stop_event: event that stops it
-- column pauses: a hold pauses the clock
-- column valid_from: first day of validity
-- column valid_to: last day of validity, null while in force
-- column source: law or design decision behind the number
-- unique: clock, class, valid_from
select clock, class, limit_days, unit, calendar, legal_days, start_event, stop_event, pauses, valid_from, valid_to, source
from core.policy
order by clock, class, valid_from
