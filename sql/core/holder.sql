-- In whose hands a complaint lay, step by step: national desk, agency, unit; and what each cost on clock C6.
-- A closing that was undone did not take it out of the hands that closed it.
-- grain: one row per complaint and stretch with one holder
-- column complaint_id: complaint
-- column holder_no: number of the stretch, from 1
-- column role: nasional, instansi or unit
-- column agency_id: agency, null at the national desk
-- column unit_id: unit, null while with the agency itself
-- column start_day: legal date it came
-- column end_day: legal date it left, null while it stays
-- column ombudsman_days: days counted on C6 in this stretch [working days]
-- unique: complaint_id, holder_no
-- stop: ombudsman_days >= 0
-- stop: role = 'nasional' or agency_id is not null
-- stop: role <> 'unit' or unit_id is not null
with moved as (
  select
    event.complaint_id, event.feed_id, event.event_no, event.day,
    max(event.day) over (partition by event.complaint_id order by event.event_no) as reached_day,
    case
      when event.event_no = closing.event_no then 'none'
      when event.code = 'BUKAN_WEWENANG' then if(event.actor_role = 'penghubung' and event.event_no < coalesce(spell.end_event_no, event.event_no + 1)
        and spell.agency_id is not null, 'instansi', 'nasional')
      when spell.agency_id is null or event.event_no >= spell.end_event_no then 'nasional'
      when event.names_unit or (event.starts_spell and event.unit_id is not null) then 'unit'
      else 'instansi'
    end as role,
    spell.agency_id,
    event.unit_id
  from core.event as event
  left join core.spell as spell on spell.complaint_id = event.complaint_id and spell.spell_no = event.spell_no
  left join core.closing as closing on closing.complaint_id = event.complaint_id
  where (event.starts_spell or event.names_unit or event.code in ('LAPORAN_DITERIMA', 'BUKAN_WEWENANG')
      or event.event_no = closing.event_no)
    and (closing.event_no is null or event.event_no <= closing.event_no)
),
stretch as (
  select
    moved.*,
    lead(day) over next as end_day,
    lead(reached_day) over next as end_reached_day
  from moved
  window next as (partition by complaint_id order by event_no)
),
held as (
  select
    stretch.complaint_id,
    (row_number() over (partition by stretch.complaint_id order by stretch.event_no))::integer as holder_no,
    stretch.role,
    if(stretch.role = 'nasional', null, stretch.agency_id) as agency_id,
    if(stretch.role = 'unit', stretch.unit_id, null) as unit_id,
    stretch.day as start_day,
    stretch.end_day,
    clock.calendar_id,
    greatest(stretch.reached_day, clock.start_day) as from_day,
    least(coalesce(stretch.end_reached_day, feed.as_of_day), coalesce(clock.stop_day, feed.as_of_day)) as to_day
  from stretch
  join core.feed as feed on feed.feed_id = stretch.feed_id
  left join core.clock as clock on clock.complaint_id = stretch.complaint_id and clock.clock = 'C6'
  where stretch.role <> 'none'
),
numbered as (
  select held.*, began.workday_no as from_no, ended.workday_no as to_no
  from held
  left join core.office_day as began on began.calendar_id = held.calendar_id and began.day = held.from_day
  left join core.office_day as ended on ended.calendar_id = held.calendar_id and ended.day = held.to_day
),
paused as (
  select numbered.complaint_id, numbered.holder_no,
    sum(greatest(0, least(pause.to_no, numbered.to_no) - greatest(pause.from_no, numbered.from_no)))::integer as days
  from numbered
  join core.clock_pause as pause on pause.complaint_id = numbered.complaint_id and pause.clock = 'C6'
  group by numbered.complaint_id, numbered.holder_no
)
select
  numbered.complaint_id, numbered.holder_no, numbered.role, numbered.agency_id, numbered.unit_id, numbered.start_day, numbered.end_day,
  coalesce(greatest(0, numbered.to_no - numbered.from_no) - coalesce(paused.days, 0), 0)::integer as ombudsman_days
from numbered
left join paused on paused.complaint_id = numbered.complaint_id and paused.holder_no = numbered.holder_no
