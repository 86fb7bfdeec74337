-- What enters and leaves the hands of an agency: reports received, closed, reopened and passed on, as the log tells them.
-- Unlike core.spell it knows closings that were undone later, so that the stock of any past day is what it was that day.
-- grain: one row per complaint, holding and step
-- column complaint_id: complaint
-- column spell_no: holding
-- column agency_id: agency that holds
-- column event_no: event that makes the step
-- column day: its legal date
-- column workday_no: its working-day number
-- column step: received, finished, archived, withdrawn, handed_over, reopened or transferred
-- column change: what it does to the number of open reports: 1 or -1
-- unique: complaint_id, spell_no, event_no, step
-- stop: change in (1, -1)
with lived as (
  select complaint_id, event_no, code, day, workday_no, outcome_of(code) as outcome,
    count(*) filter (code = 'DIBUKA_KEMBALI') over (partition by complaint_id order by event_no) as openings
  from core.event
  where outcome_of(code) is not null or code = 'DIBUKA_KEMBALI'
),
closed as (
  select * from lived
  where outcome is not null
  qualify row_number() over (partition by complaint_id, openings order by event_no) = 1
),
reopened as (
  select lived.* replace ('reopened' as outcome)
  from lived
  join closed on closed.complaint_id = lived.complaint_id and closed.openings = lived.openings - 1
  where lived.code = 'DIBUKA_KEMBALI'
),
turned as (
  select * from closed
  union all
  select * from reopened
)
select complaint_id, spell_no, agency_id, start_event_no as event_no, start_day as day, start_no as workday_no,
  'received' as step, 1 as change
from core.spell
union all
select complaint_id, spell_no, agency_id, end_event_no, end_day, end_no, 'transferred', -1
from core.spell
where end_reason = 'transferred'
union all
select turned.complaint_id, spell.spell_no, spell.agency_id, turned.event_no, turned.day, turned.workday_no,
  turned.outcome, if(turned.outcome = 'reopened', 1, -1)
from turned
join core.spell as spell
  on spell.complaint_id = turned.complaint_id
  and turned.event_no >= spell.start_event_no
  and (spell.end_reason is distinct from 'transferred' or turned.event_no < spell.end_event_no)
