-- B, term of I2: share of closings as finished that carry a reason and evidence (an attachment).
-- Feeds that never list attachments are left out: what they cannot tell is missing, not zero.
-- grain: one row per report and holding that closed it
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit, else agency, that closed it
-- column period: first day of the month in which the holding began
-- column numerator: with reason and evidence [closings]
-- column denominator: closed as finished, also when reopened later [closings]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint_id,
  spell_no,
  holder_id,
  date_trunc('month', start_day)::date as period,
  (count(*) filter (has_reason and has_evidence))::integer as numerator,
  count(*)::integer as denominator
from core.closure
where has_evidence is not null
group by complaint_id, spell_no, holder_id, start_day
