-- Q, term of I4: share of closings with a follow-up with substance, not closed by the system straight after a template and
-- not reopened within 10 working days. A closing is judged once these 10 working days are over.
-- grain: one row per report and holding that closed it
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit, else agency, that closed it
-- column period: first day of the month in which the holding began
-- column numerator: closed with substance [closings]
-- column denominator: closed as finished more than 10 working days ago [closings]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint_id,
  spell_no,
  holder_id,
  date_trunc('month', start_day)::date as period,
  (count(*) filter (has_substance and not is_auto_after_template and coalesce(reopened_days, 11) > 10))::integer as numerator,
  count(*)::integer as denominator
from core.closure
where is_mature
group by complaint_id, spell_no, holder_id, start_day
