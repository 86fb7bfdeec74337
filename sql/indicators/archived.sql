-- Share archived among all reports that ended in a month, in whatever way; by the closing that stands.
-- grain: one row per report that ended
-- column complaint_id: complaint
-- column spell_no: 0, the whole report counts
-- column holder_id: unit, else agency, that holds the report or held it last; nasional for the national desk
-- column period: first day of the month of closing
-- column numerator: archived or rejected [reports]
-- column denominator: finished, archived, withdrawn or handed over [reports]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  complaint.complaint_id,
  0 as spell_no,
  coalesce(complaint.unit_id, complaint.agency_id, 'nasional') as holder_id,
  date_trunc('month', complaint.closed_day)::date as period,
  (closing.outcome = 'archived')::integer as numerator,
  1 as denominator
from core.complaint as complaint
join core.closing as closing on closing.complaint_id = complaint.complaint_id
