-- Time to the first response (clock C3) as it was known at the end of each month: clocks started in its three months,
-- in working days of the calendar each is counted in, still running ones as open. A period is always seen at its own end, so that two of them have had
-- the same time to answer. Holds are not taken out.
-- grain: one row per agency and month with a clock started in its three months
-- column agency_id: agency
-- column month: last of the three months
-- column month_end: day up to which they are seen
-- column n: clocks [reports]
-- column days: working days, ascending [working days]
-- column finished: answered after as many days, in the same order [reports]
-- column open: not answered, or left, after as many days, in the same order [reports]
-- unique: agency_id, month
with seen as (
  select
    month.agency_id, month.month, month.month_end,
    greatest(0, least(coalesce(clock.stop_no, seen.workday_no), seen.workday_no) - clock.start_no) as days,
    coalesce(clock.outcome = 'finished' and clock.stop_day <= month.month_end, false) as is_finished
  from core.clock as clock
  join core.agency_flag_month as month
    on month.agency_id = clock.agency_id
    and month.month in (
      date_trunc('month', clock.start_day),
      date_trunc('month', clock.start_day) + interval 1 month,
      date_trunc('month', clock.start_day) + interval 2 month)
  join core.office_day as seen on seen.calendar_id = clock.calendar_id and seen.day = month.month_end
  where clock.clock = 'C3'
),
binned as (
  select agency_id, month, month_end, days,
    count(*) filter (is_finished) as finished,
    count(*) filter (not is_finished) as open
  from seen
  group by agency_id, month, month_end, days
)
select agency_id, month, month_end,
  sum(finished + open)::bigint as n,
  list(days order by days) as days,
  list(finished order by days) as finished,
  list(open order by days) as open
from binned
group by agency_id, month, month_end
