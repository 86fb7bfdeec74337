-- Mean rating by reporters, 1 to 5, by the month it was given; the last rating of a report counts, ratings by officials do not.
-- grain: one row per report rated
-- column complaint_id: complaint
-- column spell_no: 0, the whole report counts
-- column holder_id: unit, else agency, that holds the report or held it last; nasional for the national desk
-- column period: first day of the month of the rating
-- column numerator: points, 1 to 5 [points]
-- column denominator: reporters who answered [ratings]
-- unique: complaint_id, spell_no, period
-- stop: numerator between 1 and 5 and denominator = 1
with rated as (
  select complaint_id, max_by(event, event_no) as last
  from core.event as event
  where code = 'PENILAIAN' and rating is not null and coalesce(actor_role, 'pelapor') = 'pelapor'
  group by complaint_id
)
select
  rated.complaint_id,
  0 as spell_no,
  coalesce(complaint.unit_id, complaint.agency_id, 'nasional') as holder_id,
  date_trunc('month', rated.last.day)::date as period,
  rated.last.rating::integer as numerator,
  1 as denominator
from rated
join core.complaint as complaint on complaint.complaint_id = rated.complaint_id
