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
-- column start_no: its number in the calendar of clock C3
-- column stop_day: legal date of the response, or of the end of the holding; null while it waits
-- column stop_no: its number in the calendar of clock C3
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
    span.complaint_id, span.spell_no, span.agency_id, span.unit_id, span.class, span.start_day, span.start_no,
    span.pauses, span.calendar_id,
    greatest(coalesce(answered.first.day, spell.end_day), if(coalesce(answered.first.day, spell.end_day) is null, null, span.start_day))
      as stop_day,
    case
      when answered.first is not null then 'finished'
      when spell.end_reason = 'finished' then 'closed'
      else coalesce(spell.end_reason, 'running')
    end as outcome,
    greatest(coalesce(answered.first.day, spell.end_day, span.as_of_day), span.start_day) as until_day
  from core.clock_span as span
  join core.spell as spell on spell.complaint_id = span.complaint_id and spell.spell_no = span.spell_no
  left join answered on answered.complaint_id = span.complaint_id and answered.spell_no = span.spell_no
  where span.clock = 'C3'
),
numbered as (
  select stopped.*, until.workday_no as until_no
  from stopped
  join core.office_day as until on until.calendar_id = stopped.calendar_id and until.day = stopped.until_day
),
paused as (
  select numbered.complaint_id, numbered.spell_no, sum(greatest(0, ended.workday_no - began.workday_no))::integer as days
  from numbered
  join core.pause as pause on pause.complaint_id = numbered.complaint_id and pause.clock = 'C3'
  join core.office_day as began
    on began.calendar_id = numbered.calendar_id and began.day = greatest(pause.from_day, numbered.start_day)
  join core.office_day as ended
    on ended.calendar_id = numbered.calendar_id and ended.day = least(pause.to_day, numbered.until_day)
  where numbered.pauses
  group by numbered.complaint_id, numbered.spell_no
)
select
  numbered.complaint_id, numbered.spell_no, numbered.agency_id, numbered.unit_id, numbered.class,
  numbered.start_day, numbered.start_no, numbered.stop_day, if(numbered.stop_day is null, null, numbered.until_no) as stop_no,
  numbered.outcome,
  coalesce(paused.days, 0) as paused_days,
  numbered.until_no - numbered.start_no - coalesce(paused.days, 0) as elapsed_days
from numbered
left join paused on paused.complaint_id = numbered.complaint_id and paused.spell_no = numbered.spell_no
