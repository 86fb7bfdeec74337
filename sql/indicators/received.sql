-- Reports received, by the month of receipt (national intake or directly at an agency). Each report counts once: with the
-- agency that holds it or held it last, so that agencies add up to the nation.
-- grain: one row per report
-- column complaint_id: complaint
-- column spell_no: 0, the whole report counts
-- column holder_id: unit, else agency, that holds the report or held it last; nasional for the national desk
-- column period: first day of the month of receipt
-- column numerator: reports received [reports]
-- column denominator: the same reports [reports]
-- unique: complaint_id, spell_no, period
select
  complaint_id,
  0 as spell_no,
  coalesce(unit_id, agency_id, 'nasional') as holder_id,
  date_trunc('month', received_day)::date as period,
  1 as numerator,
  1 as denominator
from core.complaint
