-- Every clock from its start to its stop, before pauses: who is responsible, under which rule it falls, and the numbers of its
-- days in the calendar that rule counts in. The rule is the one in force on the day of the start, for the class at the stop.
-- Where two time zones would let a clock stop, or be measured, the day before it started, it stops on the day it started.
-- grain: one row per complaint, clock and run of the clock
-- column complaint_id: complaint
-- column clock: C1 to C7
-- column clock_no: run of this clock within the complaint, from 1
-- column spell_no: holding it belongs to, null for C1 and C6
-- column agency_id: agency held responsible: of the holding, for C6 the last one; null for C1
-- column unit_id: unit of that holding
-- column class: classification when it stopped, as of now while it runs; decides the limit of C4
-- column start_event: event that started the clock
-- column start_day: its legal date
-- column start_no: its number in the calendar of the clock
-- column stop_event: event that stopped it, null while it runs
-- column stop_day: its legal date
-- column stop_no: its number in the calendar of the clock
-- column as_of_day: day to which a running clock is measured
-- column until_no: number of the stop, of the as-of day while it runs
-- column outcome: finished, transferred, archived, withdrawn or handed_over; null while it runs
-- column limit_days: limit of the rule [days of the calendar]
-- column pauses: a hold pauses it
-- column calendar_id: calendar it is counted in: 0 national, from 1 of an office, -1 every day
-- unique: complaint_id, clock, clock_no
-- stop: limit_days is not null
-- stop: until_no >= start_no
with span as (
  select * from core.span_case
  union all by name
  select * from core.span_spell
  union all by name
  select * from core.span_reporter
),
last_spell as (
  select complaint_id, agency_id, unit_id
  from core.spell
  qualify row_number() over (partition by complaint_id order by spell_no desc) = 1
),
reclassed as (
  select span.complaint_id, span.clock, span.clock_no, max_by(event.reason_code, event.event_no) as class
  from core.event as event
  join span on span.complaint_id = event.complaint_id and event.event_no <= coalesce(span.stop_event_no, event.event_no)
  where event.code = 'KLASIFIKASI_DIUBAH' and list_contains(classes(), event.reason_code)
  group by span.complaint_id, span.clock, span.clock_no
),
dated as (
  select
    span.complaint_id, span.clock, span.clock_no, span.spell_no, span.outcome,
    if(span.clock = 'C6', last_spell.agency_id, spell.agency_id) as agency_id,
    if(span.clock = 'C6', last_spell.unit_id, spell.unit_id) as unit_id,
    coalesce(reclassed.class, class.received_class) as class,
    started.code as start_event,
    started.day as start_day,
    stopped.code as stop_event,
    greatest(stopped.day, if(stopped.day is null, null, started.day)) as stop_day,
    feed.as_of_day,
    greatest(coalesce(stopped.day, feed.as_of_day), started.day) as until_day
  from span
  join core.event as started on started.complaint_id = span.complaint_id and started.event_no = span.start_event_no
  join core.feed as feed on feed.feed_id = started.feed_id
  join core.class as class on class.complaint_id = span.complaint_id
  left join reclassed
    on reclassed.complaint_id = span.complaint_id and reclassed.clock = span.clock and reclassed.clock_no = span.clock_no
  left join core.event as stopped on stopped.complaint_id = span.complaint_id and stopped.event_no = span.stop_event_no
  left join core.spell as spell on spell.complaint_id = span.complaint_id and spell.spell_no = span.spell_no
  left join last_spell on last_spell.complaint_id = span.complaint_id
),
ruled as (
  select dated.*, policy.limit_days, policy.pauses,
    case
      when policy.unit = 'calendar_day' then -1
      when policy.calendar = 'office' then coalesce(office.calendar_id, 0)
      else 0
    end as calendar_id
  from dated
  left join core.policy as policy
    on policy.clock = dated.clock
    and (policy.class is null or policy.class = dated.class)
    and dated.start_day between policy.valid_from and coalesce(policy.valid_to, dated.start_day)
  left join core.office_calendar as office on office.agency_id = coalesce(dated.unit_id, dated.agency_id)
)
select
  ruled.complaint_id, ruled.clock, ruled.clock_no, ruled.spell_no, ruled.agency_id, ruled.unit_id, ruled.class,
  ruled.start_event, ruled.start_day, began.workday_no as start_no,
  ruled.stop_event, ruled.stop_day, if(ruled.stop_day is null, null, until.workday_no) as stop_no,
  ruled.as_of_day, until.workday_no as until_no, ruled.outcome,
  ruled.limit_days, ruled.pauses, ruled.calendar_id
from ruled
left join core.office_day as began on began.calendar_id = ruled.calendar_id and began.day = ruled.start_day
left join core.office_day as until on until.calendar_id = ruled.calendar_id and until.day = ruled.until_day
