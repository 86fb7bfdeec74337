-- I09 Di luar batas corong: the share resolved in time (C4) lies below the 99.8 % funnel limit of the agencies of its type, over
-- twelve months with 30 verdicts or more; limits widened by the over-dispersion of the group. Cleared inside the 95 % limit.
-- grain: one row per agency and day on which the rule or its clearing rule holds
-- column code: I09
-- column agency_id: agency
-- column topic: empty: at most one stands at a time
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: share resolved in time
-- column threshold: what it is held against, in the same unit
-- column n: verdicts of twelve months
-- column evidence: the numbers behind it and the list that opens them (a clock may start 3 months before its verdict), as JSON
-- unique: agency_id, topic, day
select
  'I09' as code, agency_id, '' as topic, month_end as day, x / n < lower_alarm as is_raise, 3 as severity,
  x / n as value,
  lower_alarm as threshold,
  n::bigint as n,
  to_json({
    on_time: x, verdicts: n, peer_share: target, phi: phi, peers: peers, limit_95: lower_warning, limit_998: lower_alarm,
    list: {ind: 'tepat-waktu', bagian: 'selisih', dari: strftime(month - interval 14 month, '%Y-%m'), sampai: strftime(month, '%Y-%m')}
  })::varchar as evidence
from core.agency_flag_funnel
where share = 'on_time' and (x / n < lower_alarm or x / n >= lower_warning)
