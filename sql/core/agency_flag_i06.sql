-- I06 Lonjakan penutupan: on one day more closings than the median of the 90 days before (at least 1) plus three times its root,
-- and at least 10; or 40 % of the closings of a month (10 or more) in its last two working days.
-- One flag per agency and month, on its first such day. Only a review note clears it; no feed delivers one yet.
-- grain: one row per agency, month and day on which the rule holds
-- column code: I06
-- column agency_id: agency
-- column topic: the month
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: closings of the day, or the share of the month's closings in its last two working days
-- column threshold: what it is held against, in the same unit
-- column n: closings of the day or the month
-- column evidence: the numbers behind it and the list that opens them, as JSON
-- unique: agency_id, topic, day
with daily as (
  select step.agency_id, workday.day, step.workday_no, count(*) as closings
  from core.agency_flag_step as step
  join core.workday as workday on workday.workday_no = step.workday_no
  where step.step = 'finished'
  group by step.agency_id, workday.day, step.workday_no
),
candidate as (
  select daily.*, calendar.workday_no as since_no
  from daily
  join core.calendar as calendar on calendar.day = daily.day - 91
  where daily.closings >= 10
),
usual as (
  select candidate.agency_id, candidate.day, candidate.closings,
    median_of_days(list(before.closings), candidate.workday_no - 1 - candidate.since_no) as median
  from candidate
  left join daily as before
    on before.agency_id = candidate.agency_id and before.workday_no > candidate.since_no and before.workday_no < candidate.workday_no
  group by candidate.agency_id, candidate.day, candidate.closings, candidate.workday_no, candidate.since_no
),
burst as (
  select agency_id, day, closings as n, closings::double as value, median + 3 * sqrt(median) as threshold,
    to_json({closings: closings, median: median, 'limit': median + 3 * sqrt(median), day: day,
      list: {ind: 'ditutup', bagian: 'penyebut', dari: strftime(day, '%Y-%m'), sampai: strftime(day, '%Y-%m')}})::varchar as evidence
  from usual
  where median >= 1 and closings > median + 3 * sqrt(median)
),
monthly as (
  select daily.agency_id, last_day(daily.day) as day, sum(daily.closings)::bigint as n,
    (sum(daily.closings) filter (daily.workday_no > calendar.workday_no - 2))::bigint as last_two,
    min(daily.day) filter (daily.workday_no > calendar.workday_no - 2) as from_day
  from daily
  join core.calendar as calendar on calendar.day = last_day(daily.day)
  group by daily.agency_id, last_day(daily.day)
  having sum(daily.closings) >= 10
),
rush as (
  select agency_id, day, n, last_two / n as value, 0.4::double as threshold,
    to_json({closings: n, last_two_days: last_two, 'limit': 0.4, 'from': from_day,
      list: {ind: 'ditutup', bagian: 'penyebut', dari: strftime(day, '%Y-%m'), sampai: strftime(day, '%Y-%m')}})::varchar as evidence
  from monthly
  where last_two >= 0.4 * n
)
select 'I06' as code, found.agency_id, strftime(found.day, '%Y-%m') as topic, found.day, true as is_raise, 3 as severity,
  found.value, found.threshold, found.n, found.evidence
from (from burst union all from rush) as found
join core.agency_flag_watch as watch on watch.agency_id = found.agency_id and found.day < watch.as_of_day
qualify row_number() over (partition by found.agency_id, topic order by found.day, found.value desc) = 1
