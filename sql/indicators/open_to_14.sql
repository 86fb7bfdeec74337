-- Reports open at the end of each month for 6 to 14 working days on clock C6, which starts with the first agency and is never reset.
-- grain: one row per report and month at whose end it stood open for so long
-- column complaint_id: complaint
-- column spell_no: holding by an agency, 0 at the national desk
-- column holder_id: unit, else agency, that held it then; nasional for the national desk
-- column period: first day of the month
-- column numerator: open for 6 to 14 working days [reports]
-- column denominator: the same reports [reports]
-- unique: complaint_id, spell_no, period
select complaint_id, spell_no, holder_id, period, 1 as numerator, 1 as denominator
from core.month_end
where ombudsman_days between 6 and 14
