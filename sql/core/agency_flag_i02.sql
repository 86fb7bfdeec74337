-- I02 Penyelesaian turun: the share closed within 20 working days of receipt fell by more than 5 points against the three
-- months before with a probability of at least 0.95; both with 20 reports or more of that age. Cleared below 0.5.
-- grain: one row per agency and day on which the rule or its clearing rule holds
-- column code: I02
-- column agency_id: agency
-- column topic: empty: at most one stands at a time
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: probability of a drop by more than 5 points
-- column threshold: what it is held against, in the same unit
-- column n: reports of the three months
-- column evidence: the numbers behind it and the list that opens them (received a month before their age), as JSON
-- unique: agency_id, topic, day
with cohort as (
  select agency_id, month, month_end,
    sum(judged) over now as n_now,
    sum(judged_finished) over now as x_now,
    sum(judged) over before as n_before,
    sum(judged_finished) over before as x_before,
    count(*) over before as months_before
  from core.agency_flag_month
  window
    now as (partition by agency_id order by month rows between 2 preceding and current row),
    before as (partition by agency_id order by month rows between 5 preceding and 3 preceding)
),
enough as (
  select *, probability_of_drop(x_before, n_before, x_now, n_now, 0.05) as probability
  from cohort
  where n_now >= 20 and n_before >= 20 and months_before = 3
)
select
  'I02' as code, agency_id, '' as topic, month_end as day, probability >= 0.95 as is_raise, 3 as severity,
  probability as value,
  0.95::double as threshold,
  n_now::bigint as n,
  to_json({
    now: {x: x_now, n: n_now}, before: {x: x_before, n: n_before}, margin: 0.05, age_days: 20, probability: probability,
    list: {ind: 'penyelesaian', bagian: 'penyebut', dari: strftime(month - interval 3 month, '%Y-%m'), sampai: strftime(month, '%Y-%m')}
  })::varchar as evidence
from enough
where probability >= 0.95 or probability < 0.5
