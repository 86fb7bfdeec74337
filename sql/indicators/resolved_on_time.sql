-- Share of reports resolved within the limit of clock C4: 5, 14 or 60 working days by classification (PermenPANRB 62/2018).
-- Counted by the month the clock started; reports still held by the agency stay in, whether resolved or not,
-- as soon as their due day has passed. Transferred, archived, withdrawn and handed over ones leave (competing events),
-- unless they were late already: those stay, as late, with whoever let them go.
-- grain: one row per holding counted
-- column complaint_id: complaint
-- column spell_no: holding by an agency
-- column holder_id: unit of that holding, else its agency
-- column period: first day of the month in which the clock started
-- column numerator: resolved on or before the due day [reports]
-- column denominator: due before the as-of day [reports]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint_id,
  spell_no,
  coalesce(unit_id, agency_id) as holder_id,
  date_trunc('month', start_day)::date as period,
  (not is_late)::integer as numerator,
  1 as denominator
from core.clock
where clock = 'C4' and is_due and (outcome in ('finished', 'running', 'waiting') or is_late)
