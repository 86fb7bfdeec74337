-- Mean rating by reporters, 1 to 5; term of I4. The last rating of a report counts; ratings given by officials do not.
-- A report that its holder had returned when it was rated was nobody's, and is left out.
-- grain: one row per report rated
-- column complaint_id: complaint
-- column spell_no: holding in which it was rated
-- column holder_id: unit, else agency, that held it
-- column period: first day of the month in which that holding began
-- column numerator: points, 1 to 5 [points]
-- column denominator: answers [ratings]
-- unique: complaint_id, spell_no, period
-- stop: numerator between 1 and 5 and denominator = 1
with rated as (
  select complaint_id, max(event_no) as event_no, max_by(spell_no, event_no) as spell_no, max_by(rating, event_no) as rating
  from core.event
  where code = 'PENILAIAN' and rating is not null and coalesce(actor_role, 'pelapor') = 'pelapor'
  group by complaint_id
)
select
  rated.complaint_id,
  rated.spell_no,
  coalesce(spell.unit_id, spell.agency_id) as holder_id,
  date_trunc('month', spell.start_day)::date as period,
  rated.rating::integer as numerator,
  1 as denominator
from rated
join core.spell as spell
  on spell.complaint_id = rated.complaint_id and spell.spell_no = rated.spell_no
  and (spell.end_reason is distinct from 'transferred' or rated.event_no < spell.end_event_no)
