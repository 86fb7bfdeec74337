-- Holdings at the same age: 20 working days after the agency received the report, was it closed or not?
-- Holdings that left otherwise before that age (passed on, archived, withdrawn, handed over) are not judged.
-- grain: one row per complaint and holding that reached the age
-- column complaint_id: complaint
-- column spell_no: holding
-- column agency_id: agency that holds
-- column judged_day: the working day on which it reached the age
-- column is_finished: closed by then, whether or not it was reopened later
-- unique: complaint_id, spell_no
with held as (
  select complaint_id, spell_no, agency_id,
    min(workday_no) filter (step = 'received') as start_no,
    min(workday_no) filter (step = 'finished') as finished_no,
    min(workday_no) filter (step in ('transferred', 'archived', 'withdrawn', 'handed_over')) as left_no
  from core.agency_flag_step
  group by complaint_id, spell_no, agency_id
)
select held.complaint_id, held.spell_no, held.agency_id, workday.day as judged_day,
  coalesce(held.finished_no <= held.start_no + 20, false) as is_finished
from held
join core.workday as workday on workday.workday_no = held.start_no + 20
where least(held.left_no, held.finished_no) is not distinct from held.finished_no or held.left_no > held.start_no + 20
