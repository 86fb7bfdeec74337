-- Share of reports closed, whatever the time it took (persentase penyelesaian).
-- Counted by the month the first agency received the report; archived and withdrawn reports leave,
-- a report handed to the Ombudsman counts as not closed. Young months rise as their reports get time.
-- grain: one row per report counted
-- column complaint_id: complaint
-- column spell_no: 0, the whole report counts
-- column holder_id: unit, else agency, that holds the report or held it last
-- column period: first day of the month in which clock C6 started
-- column numerator: closed reports [reports]
-- column denominator: reports received from the national desk or directly [reports]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint_id,
  0 as spell_no,
  coalesce(unit_id, agency_id) as holder_id,
  date_trunc('month', start_day)::date as period,
  (outcome = 'finished')::integer as numerator,
  1 as denominator
from core.clock
where clock = 'C6' and outcome not in ('archived', 'withdrawn')
