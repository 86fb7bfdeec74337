-- I08 Perubahan ke rahasia oleh admin naik: more than 5 % of the reports received in twelve months (30 or more) were made
-- confidential by admin or liaison officer of the agency, not by the reporter. Cleared at 2 % or less.
-- grain: one row per agency and day on which the rule or its clearing rule holds
-- column code: I08
-- column agency_id: agency
-- column topic: empty: at most one stands at a time
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: share made confidential by the agency
-- column threshold: what it is held against, in the same unit
-- column n: reports received in twelve months
-- column evidence: the numbers behind it, up to 100 of the reports, and the list of those the public cannot read, as JSON
-- unique: agency_id, topic, day
with year as (
  select agency_id, month, month_end,
    sum(secreted) over year as secreted,
    sum(received) over year as received,
    (month - interval 11 month)::date as from_day
  from core.agency_flag_month
  window year as (partition by agency_id order by month rows between 11 preceding and current row)
),
judged as (
  select *, secreted > 0.05 * received as is_raise
  from year
  where received >= 30 and (secreted > 0.05 * received or secreted <= 0.02 * received)
),
hidden as (
  select judged.agency_id, judged.month,
    list_slice(list(distinct secrecy.complaint_id order by secrecy.complaint_id), 1, 100) as reports
  from judged
  join core.agency_flag_secrecy as secrecy
    on secrecy.agency_id = judged.agency_id and secrecy.day between judged.from_day and judged.month_end
  where judged.is_raise
  group by judged.agency_id, judged.month
)
select
  'I08' as code, judged.agency_id, '' as topic, judged.month_end as day, judged.is_raise, 2 as severity,
  judged.secreted / judged.received as value,
  0.05::double as threshold,
  judged.received::bigint as n,
  to_json({
    secreted: judged.secreted, received: judged.received, reports: coalesce(hidden.reports, []),
    list: {ind: 'terbuka-publik', bagian: 'selisih', dari: strftime(judged.from_day, '%Y-%m'),
      sampai: strftime(judged.month, '%Y-%m')}
  })::varchar as evidence
from judged
left join hidden on hidden.agency_id = judged.agency_id and hidden.month = judged.month
