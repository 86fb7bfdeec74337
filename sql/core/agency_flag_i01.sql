-- I01 Tunggakan bertambah: open reports exceed twice the mean monthly closings of three months, rose three months in a row,
-- and are at least 20. Cleared when below 1.5 times for two months.
-- grain: one row per agency and day on which the rule or its clearing rule holds
-- column code: I01
-- column agency_id: agency
-- column topic: empty: at most one stands at a time
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: open reports over mean monthly closings; null when nothing was closed
-- column threshold: what it is held against, in the same unit
-- column n: open reports
-- column evidence: the numbers behind it and the list that opens them, as JSON
-- unique: agency_id, topic, day
with history as (
  select agency_id, month, month_end, open,
    avg(finished) over (by_month rows between 2 preceding and current row) as closings,
    lag(open, 1) over by_month as open_1,
    lag(open, 2) over by_month as open_2,
    lag(open, 3) over by_month as open_3
  from core.agency_flag_month
  window by_month as (partition by agency_id order by month)
),
judged as (
  select *,
    open > 2 * closings and open >= 20 and open > open_1 and open_1 > open_2 and open_2 > open_3 as is_raise,
    (open = 0 or open < 1.5 * closings) as is_low,
    lag(open = 0 or open < 1.5 * closings) over (partition by agency_id order by month) as was_low
  from history
)
select
  'I01' as code, agency_id, '' as topic, month_end as day, is_raise, 3 as severity,
  open / nullif(closings, 0) as value,
  2.0::double as threshold,
  open as n,
  to_json({
    open: open, mean_closings: closings, open_before: [open_3, open_2, open_1],
    list: {ind: 'terbuka', bagian: 'penyebut', dari: strftime(month - interval 2 month, '%Y-%m'), sampai: strftime(month, '%Y-%m')}
  })::varchar as evidence
from judged
where is_raise or (is_low and was_low)
