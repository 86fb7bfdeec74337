-- Clearance: holdings that left in the month (outflow) for each that came (inflow); below 1 the backlog grows. A transfer leaves
-- one agency and enters another, so it counts on both sides; a report reopened is still in its last holding.
-- grain: one row per holding and month in which it came or left
-- column complaint_id: complaint
-- column spell_no: holding by an agency
-- column holder_id: unit of that holding, else its agency
-- column period: first day of the month
-- column numerator: left: finished, transferred, archived, withdrawn or handed over [holdings]
-- column denominator: came: disposed or transferred to the agency [holdings]
-- unique: complaint_id, spell_no, period
with moved as (
  select complaint_id, spell_no, coalesce(unit_id, agency_id) as holder_id, start_day as day, 0 as numerator, 1 as denominator
  from core.spell
  union all
  select complaint_id, spell_no, coalesce(unit_id, agency_id), end_day, 1, 0
  from core.spell
  where end_day is not null
)
select
  complaint_id,
  spell_no,
  holder_id,
  date_trunc('month', day)::date as period,
  sum(numerator)::integer as numerator,
  sum(denominator)::integer as denominator
from moved
group by complaint_id, spell_no, holder_id, period
