-- I03 Respons melambat: the Kaplan-Meier median of the first response is at least 1.5 times that of the three months before, and
-- the log-rank test, adjusted over all agencies judged that month (Benjamini-Hochberg), is below 0.05; 20 reports or more each.
-- A median not reached counts as longer than any. Cleared when not met in two judged months in a row.
-- grain: one row per agency and day on which the rule or its clearing rule holds
-- column code: I03
-- column agency_id: agency
-- column topic: empty: at most one stands at a time
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: median of the three months over that of the three before; null when not reached or 0 before
-- column threshold: what it is held against, in the same unit
-- column n: first responses of the three months
-- column evidence: the numbers behind it and the list that opens them, as JSON
-- unique: agency_id, topic, day
with compared as (
  select
    now.agency_id, now.month, now.month_end, now.n, before.n as n_before,
    median_days(now.days, now.finished, now.open) as median_now,
    median_days(before.days, before.finished, before.open) as median_before,
    log_rank_p(now.days, now.finished, now.open, before.days, before.finished, before.open) as p
  from core.agency_flag_response as now
  join core.agency_flag_response as before
    on before.agency_id = now.agency_id and before.month = now.month - interval 3 month
  where now.n >= 20 and before.n >= 20
),
tested as (
  select month, unnest(list(agency_id order by agency_id)) as agency_id,
    unnest(benjamini_hochberg(list(p order by agency_id))) as adjusted_p
  from compared
  where p is not null
  group by month
),
judged as (
  select compared.*, tested.adjusted_p,
    coalesce(median_before is not null and tested.adjusted_p < 0.05
      and coalesce(median_now > median_before and median_now >= 1.5 * median_before, true), false) as is_raise
  from compared
  left join tested on tested.month = compared.month and tested.agency_id = compared.agency_id
)
select
  'I03' as code, agency_id, '' as topic, month_end as day, is_raise, 2 as severity,
  median_now / nullif(median_before, 0) as value,
  1.5::double as threshold,
  n,
  to_json({
    median_now: median_now, median_before: median_before, n: n, n_before: n_before, p: p, adjusted_p: adjusted_p,
    list: {ind: 'respons-awal', bagian: 'penyebut', dari: strftime(month - interval 2 month, '%Y-%m'), sampai: strftime(month, '%Y-%m')}
  })::varchar as evidence
from judged
qualify is_raise or not lag(is_raise, 1, true) over (partition by agency_id order by month)
