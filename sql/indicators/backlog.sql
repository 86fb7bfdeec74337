-- Share of the open reports that are past the limit of clock C4, at the end of each month (of the last one: at the as-of day).
-- A running sum: +1 in the month a clock starts or passes its due day, -1 in the month it stops; closed until reopened counts as stopped.
-- grain: one row per entity and month in which anything was open
-- column entity: agency, unit, province or nation
-- column period: first day of the month
-- column numerator: open past the due day [reports]
-- column denominator: open [reports]
-- unique: entity, period
-- stop: numerator between 0 and denominator
with running as (
  select *, coalesce(unit_id, agency_id) as holder_id, due_day + 1 as overdue_day,
    due_day < coalesce(stop_day, as_of_day) as becomes_overdue
  from core.clock
  where clock = 'C4'
),
closed as (
  select running.holder_id, running.due_day, pause.from_day, pause.to_day
  from running
  join core.pause as pause on pause.complaint_id = running.complaint_id and pause.clock = 'C4' and pause.reason = 'closed'
    and pause.from_day >= running.start_day and pause.to_day <= coalesce(running.stop_day, running.as_of_day)
),
step as (
  select holder_id, start_day as day, 1 as opened, 0 as overdue from running
  union all
  select holder_id, stop_day, -1, -becomes_overdue::integer from running where stop_day is not null
  union all
  select holder_id, overdue_day, 0, 1 from running where becomes_overdue
  union all
  select holder_id, from_day, -1, 0 from closed
  union all
  select holder_id, greatest(from_day, due_day + 1), 0, -1 from closed where due_day < to_day
  union all
  select holder_id, to_day, 1, (due_day < to_day)::integer from closed
),
monthly as (
  select member.entity, date_trunc('month', step.day)::date as period, sum(step.opened) as opened, sum(step.overdue) as overdue
  from step
  join core.member as member on member.agency_id = step.holder_id
  group by member.entity, date_trunc('month', step.day)
),
spread as (
  select entity, unnest(generate_series(min(period), (select date_trunc('month', max(as_of_day)) from core.feed), interval 1 month))::date
    as period
  from monthly
  group by entity
),
summed as (
  select
    spread.entity,
    spread.period,
    sum(monthly.overdue) over by_month as numerator,
    sum(monthly.opened) over by_month as denominator
  from spread
  left join monthly on monthly.entity = spread.entity and monthly.period = spread.period
  window by_month as (partition by spread.entity order by spread.period)
)
select entity, period, coalesce(numerator, 0)::bigint as numerator, denominator::bigint as denominator
from summed
where denominator > 0
