-- The monthly evidence of the agency flags: what an agency received and closed in every complete month, and what was open at its end.
-- Only events up to the end of the month count, so that a later edition says the same about it.
-- grain: one row per agency and complete month from its first report on
-- column agency_id: agency
-- column month: first day of the month
-- column month_end: last day of the month, the day of the evaluation
-- column received: reports that came into its hands [reports]
-- column finished: closings as finished [reports]
-- column archived: closings as archived [reports]
-- column secreted: reports made confidential by its own admin or liaison officer [reports]
-- column open: in its hands and open at the end of the month [reports]
-- column judged: reached the age of 20 working days in its hands [reports]
-- column judged_finished: of these closed by then [reports]
-- column verdicts: C4 clocks whose verdict became known [reports]
-- column on_time: of these in time [reports]
-- unique: agency_id, month
-- stop: judged_finished <= judged and on_time <= verdicts
-- warn: open >= 0
with counted as (
  select agency_id, day, step, change, null as is_finished, null as is_on_time from core.agency_flag_step
  union all
  select agency_id, day, 'secreted', 0, null, null from core.agency_flag_secrecy
  union all
  select agency_id, judged_day, 'judged', 0, is_finished, null from core.agency_flag_age
  union all
  select agency_id, known_day, 'verdict', 0, null, is_on_time from core.agency_flag_verdict
),
summed as (
  select
    agency_id,
    date_trunc('month', day)::date as month,
    count(*) filter (step = 'received') as received,
    count(*) filter (step = 'finished') as finished,
    count(*) filter (step = 'archived') as archived,
    count(*) filter (step = 'secreted') as secreted,
    sum(change) as change,
    count(*) filter (step = 'judged') as judged,
    count(*) filter (is_finished) as judged_finished,
    count(*) filter (step = 'verdict') as verdicts,
    count(*) filter (is_on_time) as on_time
  from counted
  group by agency_id, month
),
grid as (
  select agency_id, unnest(generate_series(
    date_trunc('month', first_day), date_trunc('month', as_of_day) - interval 1 month, interval 1 month))::date as month
  from core.agency_flag_watch
)
select
  grid.agency_id,
  grid.month,
  last_day(grid.month) as month_end,
  coalesce(summed.received, 0) as received,
  coalesce(summed.finished, 0) as finished,
  coalesce(summed.archived, 0) as archived,
  coalesce(summed.secreted, 0) as secreted,
  (sum(coalesce(summed.change, 0)) over (partition by grid.agency_id order by grid.month))::bigint as open,
  coalesce(summed.judged, 0) as judged,
  coalesce(summed.judged_finished, 0) as judged_finished,
  coalesce(summed.verdicts, 0) as verdicts,
  coalesce(summed.on_time, 0) as on_time
from grid
left join summed on summed.agency_id = grid.agency_id and summed.month = grid.month
