-- R, term of I4: share of closings that were reopened, answered negatively by the reporter or handed to SIMPeL.
-- A closing is judged once the 10 working days after it are over.
-- grain: one row per report and holding that closed it
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit, else agency, that closed it
-- column period: first day of the month in which the holding began
-- column numerator: reopened, answered negatively or handed over [closings]
-- column denominator: closed as finished more than 10 working days ago [closings]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint_id,
  spell_no,
  holder_id,
  date_trunc('month', start_day)::date as period,
  (count(*) filter (reopened_days is not null or is_answered_negatively or is_handed_over))::integer as numerator,
  count(*)::integer as denominator
from core.closure
where is_mature
group by complaint_id, spell_no, holder_id, start_day
