-- Clock C3S: working days from the disposition to the unit to the first response with substance (RESPON_AWAL or
-- TINDAK_LANJUT that is no template and says, attaches or dates something). Runs and pauses as clock C3.
-- A closing without such a response ends the wait without answering it: a competing event, not a response.
-- grain: one row per complaint and holding that reached a unit
-- column complaint_id: complaint
-- column spell_no: holding
-- column agency_id: agency that holds
-- column unit_id: unit it was last disposed to
-- column class: classification in force
-- column start_day: legal date of the disposition to the unit
-- column start_no: its working-day number
-- column stop_day: legal date of the response, or of the end of the holding; null while it waits
-- column stop_no: its working-day number
-- column outcome: finished (answered with substance), running, transferred, closed (without substance), archived, withdrawn or handed_over
-- column paused_days: days the clock stood still [working days]
-- column elapsed_days: days counted [working days]
-- unique: complaint_id, spell_no
-- stop: elapsed_days >= 0 and paused_days >= 0
-- stop: outcome is not null
with answered as (
  select spell.complaint_id, spell.spell_no, min_by(event, event.event_no) as first
  from core.spell as spell
  join core.event as event
    on event.complaint_id = spell.complaint_id
    and event.spell_no = spell.spell_no
    and event.event_no > spell.unit_event_no
    and event.event_no < coalesce(spell.end_event_no, event.event_no + 1)
  where event.code in ('RESPON_AWAL', 'TINDAK_LANJUT') and event.is_substantive
  group by spell.complaint_id, spell.spell_no
),
stopped as (
  select
    clock.complaint_id, clock.spell_no, clock.agency_id, clock.unit_id, clock.class, clock.start_day, clock.start_no,
    greatest(coalesce(answered.first.day, spell.end_day), if(coalesce(answered.first.day, spell.end_day) is null, null, clock.start_day))
      as stop_day,
    greatest(coalesce(answered.first.workday_no, spell.end_no), if(coalesce(answered.first.day, spell.end_day) is null, null, clock.start_no))
      as stop_no,
    case
      when answered.first is not null then 'finished'
      when spell.end_reason = 'finished' then 'closed'
      else coalesce(spell.end_reason, 'running')
    end as outcome,
    greatest(coalesce(answered.first.workday_no, spell.end_no, today.workday_no), clock.start_no) as until_no
  from core.clock as clock
  join core.spell as spell on spell.complaint_id = clock.complaint_id and spell.spell_no = clock.spell_no
  join core.calendar as today on today.day = clock.as_of_day
  left join answered on answered.complaint_id = clock.complaint_id and answered.spell_no = clock.spell_no
  where clock.clock = 'C3'
),
paused as (
  select stopped.complaint_id, stopped.spell_no,
    sum(greatest(0, least(pause.to_no, stopped.until_no) - greatest(pause.from_no, stopped.start_no)))::integer as days
  from stopped
  join core.pause as pause on pause.complaint_id = stopped.complaint_id and pause.clock = 'C3'
  group by stopped.complaint_id, stopped.spell_no
)
select
  stopped.complaint_id, stopped.spell_no, stopped.agency_id, stopped.unit_id, stopped.class,
  stopped.start_day, stopped.start_no, stopped.stop_day, stopped.stop_no, stopped.outcome,
  coalesce(paused.days, 0) as paused_days,
  stopped.until_no - stopped.start_no - coalesce(paused.days, 0) as elapsed_days
from stopped
left join paused on paused.complaint_id = stopped.complaint_id and paused.spell_no = stopped.spell_no
