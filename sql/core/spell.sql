-- Who held a complaint: from the disposition or transfer to an agency until it leaves that agency.
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
-- stop: end_day is null or end_day >= start_day - 1
with event as (
  select complaint_id, event_no, code, day, workday_no, spell_no, starts_spell, agency_id, to_agency_id, unit_id, actor_role
  from core.event
),
closing as (
  select complaint_id, min_by(event, event_no) as event
  from (
    select *, max(event_no) filter (code = 'DIBUKA_KEMBALI') over (partition by complaint_id) as reopened_no from event
  ) as event
  where code in ('SELESAI', 'SELESAI_OTOMATIS', 'ARSIP', 'DICABUT', 'SERAH_SIMPEL') and event_no > coalesce(reopened_no, 0)
  group by complaint_id
),
held as (
  select
    complaint_id,
    spell_no,
    min_by(event, event_no) filter (starts_spell) as opening,
    min_by(event, event_no) filter (unit_id is not null and (code = 'DISPOSISI_UNIT' or starts_spell)) as to_unit,
    max_by(unit_id, event_no) filter (unit_id is not null and (code = 'DISPOSISI_UNIT' or starts_spell)) as unit_id,
    min_by(event, event_no) filter (code = 'BUKAN_WEWENANG' and actor_role is distinct from 'penghubung') as returned
  from event
  where spell_no > 0
  group by complaint_id, spell_no
),
ended as (
  select
    held.*,
    case
      when returned is not null then returned
      when lead(opening) over by_number is not null then lead(opening) over by_number
      when closing.event.event_no > opening.event_no then closing.event
    end as ending,
    closing.event.event_no as closing_no
  from held
  left join closing on closing.complaint_id = held.complaint_id
  window by_number as (partition by held.complaint_id order by held.spell_no)
)
select
  complaint_id,
  spell_no,
  coalesce(opening.to_agency_id, opening.agency_id) as agency_id,
  unit_id,
  opening.event_no as start_event_no,
  opening.day as start_day,
  opening.workday_no as start_no,
  to_unit.event_no as unit_event_no,
  to_unit.day as unit_day,
  to_unit.workday_no as unit_no,
  ending.event_no as end_event_no,
  ending.day as end_day,
  ending.workday_no as end_no,
  case
    when ending is null then null
    when ending.event_no is distinct from closing_no then 'transferred'
    else case ending.code when 'ARSIP' then 'archived' when 'DICABUT' then 'withdrawn'
      when 'SERAH_SIMPEL' then 'handed_over' else 'finished' end
  end as end_reason
from ended
