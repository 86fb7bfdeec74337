-- Share of the open reports that are past the limit of clock C4, at the end of each month (of the last one: at the as-of day).
-- A report is open at a month end when its clock started on or before that day and stops after it, if ever;
-- closed until reopened counts as closed.
-- grain: one row per holding and month at whose end it stood open
-- column complaint_id: complaint
-- column spell_no: holding by an agency
-- column holder_id: unit of that holding, else its agency
-- column period: first day of the month
-- column numerator: open past the due day [reports]
-- column denominator: open [reports]
-- unique: complaint_id, spell_no, period
-- stop: numerator between 0 and denominator
with last as (
  select max(as_of_day) as day from core.feed
),
month as (
  select
    clock.complaint_id, clock.spell_no, coalesce(clock.unit_id, clock.agency_id) as holder_id,
    clock.start_day, clock.stop_day, clock.due_day, clock.as_of_day, last.day as last_day,
    unnest(generate_series(date_trunc('month', clock.start_day), coalesce(clock.stop_day, last.day), interval 1 month))::date
      as period
  from core.clock as clock
  cross join last
  where clock.clock = 'C4'
),
open as (
  select *, least(last_day(period), last_day) as day
  from month
  where stop_day is null or stop_day > least(last_day(period), last_day)
)
select
  open.complaint_id,
  open.spell_no,
  open.holder_id,
  open.period,
  coalesce(open.due_day < least(open.day, open.as_of_day), false)::integer as numerator,
  1 as denominator
from open
where not exists (
  from core.pause as pause
  where pause.complaint_id = open.complaint_id and pause.clock = 'C4' and pause.reason = 'closed'
    and pause.from_day between open.start_day and open.day and pause.to_day > open.day
    and pause.to_day <= coalesce(open.stop_day, open.as_of_day)
)
