-- Reports open at the end of each month (of the last one: at the as-of day), with whoever held them then. The age bands and
-- the reports no agency had yet add up to it.
-- grain: one row per report and month at whose end it stood open
-- column complaint_id: complaint
-- column spell_no: holding by an agency, 0 at the national desk
-- column holder_id: unit, else agency, that held it then; nasional for the national desk
-- column period: first day of the month
-- column numerator: open reports [reports]
-- column denominator: the same reports [reports]
-- unique: complaint_id, spell_no, period
select complaint_id, spell_no, holder_id, period, 1 as numerator, 1 as denominator
from core.month_end
