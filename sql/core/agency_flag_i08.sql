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
-- column evidence: the numbers behind it and the list that opens them, as JSON
-- unique: agency_id, topic, day
with year as (
  select agency_id, month, month_end,
    sum(secreted) over year as secreted,
    sum(received) over year as received
  from core.agency_flag_month
  window year as (partition by agency_id order by month rows between 11 preceding and current row)
)
select
  'I08' as code, agency_id, '' as topic, month_end as day, secreted > 0.05 * received as is_raise, 2 as severity,
  secreted / received as value,
  0.05::double as threshold,
  received::bigint as n,
  to_json({secreted: secreted, received: received, list: 'dirahasiakan', 'from': (month - interval 11 month)::date, 'to': month_end})::varchar
    as evidence
from year
where received >= 30 and (secreted > 0.05 * received or secreted <= 0.02 * received)
