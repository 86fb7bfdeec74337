-- Who held a complaint: from the disposition or transfer to an agency until it leaves that agency.
-- What happens after the closing that stands begins no holding.
-- grain: one row per complaint and holding by an agency
-- column complaint_id: complaint
-- column spell_no: number of the holding, from 1
-- column agency_id: agency that holds
-- column unit_id: unit it was last disposed to, null before any disposition to a unit
-- column start_event_no: event that brought the complaint
-- column start_day: its legal date
-- column start_no: its working-day number
-- column unit_event_no: first disposition to a unit, null before it
-- column unit_day: its legal date
-- column unit_no: its working-day number
-- column end_event_no: event that ended the holding, null while it lasts
-- column end_day: its legal date
-- column end_no: its working-day number
-- column end_reason: transferred, finished, archived, withdrawn or handed_over, null while it lasts
-- unique: complaint_id, spell_no
-- stop: agency_id is not null
-- stop: end_day is null or end_day >= start_day - 1
with event as (
  select
    event.complaint_id, event.event_no, event.code, event.day, event.workday_no, event.spell_no, event.starts_spell, event.names_unit,
    event.agency_id, event.to_agency_id, event.unit_id, event.actor_role,
    closing.event_no as closing_no
  from core.event as event
  left join core.closing as closing on closing.complaint_id = event.complaint_id
  where event.event_no <= coalesce(closing.event_no, event.event_no)
),
opened as (
  select *, lead(event_no) over (partition by complaint_id order by event_no) as next_no
  from event
  where starts_spell
),
returned as (
  select complaint_id, spell_no, min(event_no) as event_no
  from event
  where code = 'BUKAN_WEWENANG' and actor_role is distinct from 'penghubung'
  group by complaint_id, spell_no
),
bounded as (
  select opened.*, coalesce(returned.event_no, opened.next_no, opened.closing_no) as ending_no
  from opened
  left join returned on returned.complaint_id = opened.complaint_id and returned.spell_no = opened.spell_no
),
at_unit as (
  select bounded.complaint_id, bounded.spell_no,
    min_by(event, event.event_no) as first, max_by(event.unit_id, event.event_no) as unit_id
  from bounded
  join event on event.complaint_id = bounded.complaint_id and event.spell_no = bounded.spell_no
  where event.unit_id is not null
    and (event.names_unit or event.starts_spell)
    and event.event_no < coalesce(bounded.ending_no, event.event_no + 1)
  group by bounded.complaint_id, bounded.spell_no
)
select
  bounded.complaint_id,
  bounded.spell_no,
  coalesce(bounded.to_agency_id, bounded.agency_id) as agency_id,
  at_unit.unit_id,
  bounded.event_no as start_event_no,
  bounded.day as start_day,
  bounded.workday_no as start_no,
  at_unit.first.event_no as unit_event_no,
  at_unit.first.day as unit_day,
  at_unit.first.workday_no as unit_no,
  bounded.ending_no as end_event_no,
  ending.day as end_day,
  ending.workday_no as end_no,
  case
    when bounded.ending_no is null then null
    when bounded.ending_no is distinct from bounded.closing_no then 'transferred'
    else outcome_of(ending.code)
  end as end_reason
from bounded
left join at_unit on at_unit.complaint_id = bounded.complaint_id and at_unit.spell_no = bounded.spell_no
left join event as ending on ending.complaint_id = bounded.complaint_id and ending.event_no = bounded.ending_no
