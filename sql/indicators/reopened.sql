-- Share of reports closed as finished in a month that were reopened afterwards; a report closed again in a later month counts
-- there again.
-- grain: one row per holding and month in which it closed the report
-- column complaint_id: complaint
-- column spell_no: holding by an agency
-- column holder_id: unit, else agency, that closed it
-- column period: first day of the month of closing
-- column numerator: reopened afterwards [reports]
-- column denominator: closed as finished [reports]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint_id,
  spell_no,
  holder_id,
  date_trunc('month', day)::date as period,
  max(if(reopened_days is null, 0, 1)) as numerator,
  1 as denominator
from core.closure
group by complaint_id, spell_no, holder_id, period
