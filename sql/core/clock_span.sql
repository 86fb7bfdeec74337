-- Every clock with the legal dates of its start and stop, before pauses and limits. Where two time zones would let a
-- clock stop, or be measured, the day before it started, it stops on the day it started.
-- grain: one row per complaint, clock and run of the clock
-- column complaint_id: complaint
-- column clock: C1 to C7
-- column clock_no: run of this clock within the complaint, from 1
-- column spell_no: holding it belongs to, null for C1 and C6
-- column agency_id: agency held responsible: of the holding, for C6 the last one; null for C1
-- column unit_id: unit of that holding
-- column class: classification in force, decides the limit of C4
-- column start_event: event that started the clock
-- column start_day: its legal date
-- column start_no: its working-day number
-- column stop_event: event that stopped it, null while it runs
-- column stop_day: its legal date
-- column stop_no: its working-day number
-- column as_of_day: day to which a running clock is measured
-- column until_no: working-day number of the stop, of the as-of day while it runs
-- column outcome: finished, transferred, archived, withdrawn or handed_over; null while it runs
-- unique: complaint_id, clock, clock_no
-- stop: until_no >= start_no
with span as (
  select * from core.span_case
  union all by name
  select * from core.span_spell
),
last_spell as (
  select complaint_id, max_by(agency_id, spell_no) as agency_id, max_by(unit_id, spell_no) as unit_id
  from core.spell
  group by complaint_id
)
select
  span.complaint_id,
  span.clock,
  span.clock_no,
  span.spell_no,
  if(span.clock = 'C6', last_spell.agency_id, spell.agency_id) as agency_id,
  if(span.clock = 'C6', last_spell.unit_id, spell.unit_id) as unit_id,
  class.class,
  started.code as start_event,
  started.day as start_day,
  started.workday_no as start_no,
  stopped.code as stop_event,
  greatest(stopped.day, if(stopped.day is null, null, started.day)) as stop_day,
  greatest(stopped.workday_no, if(stopped.day is null, null, started.workday_no)) as stop_no,
  feed.as_of_day,
  greatest(coalesce(stopped.workday_no, feed.as_of_no), started.workday_no) as until_no,
  span.outcome
from span
join core.event as started on started.complaint_id = span.complaint_id and started.event_no = span.start_event_no
join core.feed as feed on feed.feed_id = started.feed_id
join core.class as class on class.complaint_id = span.complaint_id
left join core.event as stopped on stopped.complaint_id = span.complaint_id and stopped.event_no = span.stop_event_no
left join core.spell as spell on spell.complaint_id = span.complaint_id and spell.spell_no = span.spell_no
left join last_spell on last_spell.complaint_id = span.complaint_id
