-- Which cases each indicator counts: the numerator of a figure is the sum of its rows, and so is the denominator.
-- grain: one row per indicator, case or holding, and month
-- column indicator: indicator
-- column holder_id: unit, else agency, held responsible; nasional for the national desk
-- column period: first day of the month
-- column complaint_id: complaint
-- column spell_no: holding by an agency, 0 where the whole report counts
-- column numerator: what the row adds to the numerator
-- column denominator: what it adds to the denominator
-- unique: indicator, complaint_id, spell_no, period
-- stop: holder_id is not null and period is not null
-- stop: numerator >= 0 and denominator >= 0
select
  indicator, holder_id, period, complaint_id,
  spell_no::integer as spell_no, numerator::integer as numerator, denominator::integer as denominator
from indicators.every
order by indicator, holder_id, period, complaint_id
