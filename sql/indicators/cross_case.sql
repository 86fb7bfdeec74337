-- Share of holdings that belong to a cross-agency report: held by two agencies or more, or coordinated. Counted as different
-- reports it is the n that I5 asks for.
-- grain: one row per report and holding
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit, else agency, that held it
-- column period: first day of the month in which the first agency received the report
-- column numerator: belonging to a cross-agency report [holdings]
-- column denominator: all [holdings]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  spell.complaint_id,
  spell.spell_no,
  coalesce(spell.unit_id, spell.agency_id) as holder_id,
  date_trunc('month', cross_agency.start_day)::date as period,
  cross_agency.is_cross::integer as numerator,
  1 as denominator
from core.spell as spell
join core.cross_agency as cross_agency on cross_agency.complaint_id = spell.complaint_id
