-- Every clock with its limit, pauses, elapsed days and due day, in working days of its calendar; in calendar days where the
-- policy says so (calendar -1).
-- elapsed = W(start, stop or as-of) - paused; due = Due(start, limit + pauses that began
-- on or before it): the last working day before the day that would be one too many. Days off after it are within the limit as
-- long as such a pause lasts: a clock is not late while it stands still, and once late it stays so.
-- The day of the start never counts.
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
-- column outcome: finished, running, waiting (for the reporter's reply), transferred, archived, withdrawn or handed_over
-- column paused_days: days the clock stood still [working days]
-- column elapsed_days: days counted [working days]
-- column limit_days: limit under the policy in force at the start [working days]
-- column due_day: last day within the limit
-- column over_days: elapsed minus limit; negative = days left [working days]
-- column is_late: stopped, or still running on the as-of day, after the due day and after a pause that began by then; on a day off that can be with 0 days over
-- column is_due: the due day, and a pause that began by then, lie before the as-of day, so the clock can be judged whatever its outcome
-- column calendar_id: calendar it is counted in: 0 national, from 1 of an office, -1 every day
-- unique: complaint_id, clock, clock_no
-- warn: due_day is not null
-- stop: elapsed_days >= 0 and paused_days >= 0
-- stop: over_days <= 0 or is_late
with pausing as (
  select pause.*,
    pause.counted_before_days < span.limit_days or (pause.counted_before_days = span.limit_days and pause.is_on_workday) as moves
  from core.clock_pause as pause
  join core.clock_span as span
    on span.complaint_id = pause.complaint_id and span.clock = pause.clock and span.clock_no = pause.clock_no
),
paused as (
  select complaint_id, clock, clock_no,
    sum(days)::integer as paused_days,
    coalesce(sum(days) filter (moves), 0)::integer as extending_days,
    max(to_day) filter (moves) as paused_until_day,
    bool_or(is_open and reason = 'reply' and days > 0) as is_waiting
  from pausing
  group by complaint_id, clock, clock_no
),
counted as (
  select
    span.* exclude (outcome),
    coalesce(paused.paused_days, 0) as paused_days,
    coalesce(paused.extending_days, 0) as extending_days,
    paused.paused_until_day,
    until_no - start_no - coalesce(paused.paused_days, 0) as elapsed_days,
    coalesce(span.outcome, if(paused.is_waiting, 'waiting', 'running')) as outcome
  from core.clock_span as span
  left join paused
    on paused.complaint_id = span.complaint_id and paused.clock = span.clock and paused.clock_no = span.clock_no
)
select
  complaint_id, clock, clock_no, spell_no, agency_id, unit_id, class,
  start_event, start_day, start_no, stop_event, stop_day, stop_no, as_of_day, outcome,
  paused_days,
  elapsed_days,
  limit_days,
  workday.day as due_day,
  elapsed_days - limit_days as over_days,
  coalesce(coalesce(stop_day, as_of_day) > workday.day, elapsed_days > limit_days)
    and coalesce(coalesce(stop_day, as_of_day) > paused_until_day, true) as is_late,
  coalesce(workday.day < as_of_day, false) and coalesce(paused_until_day < as_of_day, true) as is_due,
  counted.calendar_id
from counted
left join core.office_day as workday
  on workday.calendar_id = counted.calendar_id and workday.is_workday
  and workday.workday_no = start_no + limit_days + extending_days
