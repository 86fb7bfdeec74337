-- G, term of I2: share of holdings without more than 10 working days of silence between two public updates.
-- A stretch of silence that still lasts counts as soon as it passes 10 working days; until then it is not judged.
-- grain: one row per report and holding counted
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit, else agency, that held the report
-- column period: first day of the month in which the holding began
-- column numerator: never silent for more than 10 working days [holdings]
-- column denominator: with a stretch that can be judged [holdings]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint_id,
  spell_no,
  holder_id,
  date_trunc('month', start_day)::date as period,
  (longest_days <= 10)::integer as numerator,
  1 as denominator
from core.silence
where longest_days is not null
