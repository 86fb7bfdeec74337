-- V, term of I1: share of holdings whose agency verification (clock C2) stopped within its limit of 3 working days.
-- A holding counts as soon as the clock has stopped, whatever stopped it, or its due day has passed.
-- grain: one row per report and holding counted
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit, else agency, that held the report
-- column period: first day of the month in which clock C2 started
-- column numerator: verified on or before the due day [holdings]
-- column denominator: verified, or past the due day [holdings]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint_id,
  spell_no,
  coalesce(unit_id, agency_id) as holder_id,
  date_trunc('month', start_day)::date as period,
  (stop_day is not null and not is_late)::integer as numerator,
  1 as denominator
from core.clock
where clock = 'C2' and (stop_day is not null or is_due)
