-- L, term of I5: share of cross-agency reports with somebody in charge within 3 working days, weighted by working days held.
-- All agencies of a report share its result. Judged when somebody is in charge or 3 working days have passed.
-- grain: one row per cross-agency report and holding
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit, else agency, that held it
-- column period: first day of the month in which the first agency received the report
-- column numerator: held in reports with a lead in time [working days]
-- column denominator: held in reports that can be judged [working days]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  holding.complaint_id,
  holding.spell_no,
  holding.holder_id,
  date_trunc('month', holding.start_day)::date as period,
  if(cross_agency.is_lead_in_time, holding.held_days, 0)::integer as numerator,
  holding.held_days::integer as denominator
from core.cross_holding as holding
join core.cross_agency as cross_agency on cross_agency.complaint_id = holding.complaint_id
where cross_agency.is_lead_judged
