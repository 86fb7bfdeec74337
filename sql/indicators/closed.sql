-- Reports closed as finished, by the month of the closing that stands; archived, withdrawn and handed over ones are not closed.
-- grain: one row per report closed
-- column complaint_id: complaint
-- column spell_no: 0, the whole report counts
-- column holder_id: unit, else agency, that holds the report or held it last; nasional for the national desk
-- column period: first day of the month of closing
-- column numerator: reports closed [reports]
-- column denominator: the same reports [reports]
-- unique: complaint_id, spell_no, period
select
  complaint.complaint_id,
  0 as spell_no,
  coalesce(complaint.unit_id, complaint.agency_id, 'nasional') as holder_id,
  date_trunc('month', complaint.closed_day)::date as period,
  1 as numerator,
  1 as denominator
from core.complaint as complaint
join core.closing as closing on closing.complaint_id = complaint.complaint_id
where closing.outcome = 'finished'
