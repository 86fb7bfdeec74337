-- Every clock with its limit, pauses, elapsed working days and due date. Late means: stopped, or still running, after the due day.
-- elapsed = W(start, stop or as-of) - paused; due = Due(start, limit + paused). The day of the start never counts.
-- grain: one row per complaint, clock and run of the clock
-- column complaint_id: complaint
-- column clock: C1 to C6
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
-- column outcome: finished, running, waiting (for the reporter's reply), transferred, archived, withdrawn or handed_over
-- column paused_days: days the clock stood still [working days]
-- column elapsed_days: days counted [working days]
-- column limit_days: limit under the policy in force at the start [working days]
-- column due_day: last day within the limit
-- column over_days: elapsed minus limit; negative = days left [working days]
-- column is_late: elapsed exceeds the limit
-- column is_due: the due day lies before the as-of day, so the clock can be judged whatever its outcome
-- unique: complaint_id, clock, clock_no
-- stop: limit_days is not null
-- stop: elapsed_days >= 0 and paused_days >= 0
with span as (
  select * from core.span_case
  union all by name
  select * from core.span_spell
),
last_spell as (
  select complaint_id, max_by(agency_id, spell_no) as agency_id, max_by(unit_id, spell_no) as unit_id
  from core.spell
  group by complaint_id
),
dated as (
  select
    span.*,
    if(span.clock = 'C6', last_spell.agency_id, spell.agency_id) as agency_id,
    if(span.clock = 'C6', last_spell.unit_id, spell.unit_id) as unit_id,
    class.class,
    started.code as start_event, started.day as start_day, started.workday_no as start_no,
    stopped.code as stop_event, stopped.day as stop_day, stopped.workday_no as stop_no,
    feed.as_of_day,
    coalesce(stopped.workday_no, feed.as_of_no) as until_no
  from span
  join core.event as started on started.complaint_id = span.complaint_id and started.event_no = span.start_event_no
  join core.feed as feed on feed.feed_id = started.feed_id
  join core.class as class on class.complaint_id = span.complaint_id
  left join core.event as stopped on stopped.complaint_id = span.complaint_id and stopped.event_no = span.stop_event_no
  left join core.spell as spell on spell.complaint_id = span.complaint_id and spell.spell_no = span.spell_no
  left join last_spell on last_spell.complaint_id = span.complaint_id
),
paused as (
  select dated.complaint_id, dated.clock, dated.clock_no,
    sum(greatest(0, least(pause.to_no, dated.until_no) - greatest(pause.from_no, dated.start_no)))::integer as paused_days,
    bool_or(pause.is_open and pause.reason = 'reply') as is_waiting
  from dated
  join core.pause as pause on pause.complaint_id = dated.complaint_id and pause.clock = dated.clock
  group by dated.complaint_id, dated.clock, dated.clock_no
),
counted as (
  select
    dated.*,
    coalesce(paused.paused_days, 0) as paused_days,
    dated.until_no - dated.start_no - coalesce(paused.paused_days, 0) as elapsed_days,
    policy.limit_days,
    coalesce(dated.outcome, if(paused.is_waiting, 'waiting', 'running')) as outcome_now
  from dated
  left join paused
    on paused.complaint_id = dated.complaint_id and paused.clock = dated.clock and paused.clock_no = dated.clock_no
  left join core.policy as policy
    on policy.clock = dated.clock
    and (policy.class is null or policy.class = dated.class)
    and dated.start_day between policy.valid_from and coalesce(policy.valid_to, dated.start_day)
)
select
  complaint_id, clock, clock_no, spell_no, agency_id, unit_id, class,
  start_event, start_day, start_no, stop_event, stop_day, stop_no, as_of_day,
  outcome_now as outcome,
  paused_days,
  elapsed_days,
  limit_days,
  workday.day as due_day,
  elapsed_days - limit_days as over_days,
  elapsed_days > limit_days as is_late,
  coalesce(workday.day < as_of_day, false) as is_due
from counted
left join core.workday as workday on workday.workday_no = start_no + limit_days + paused_days
