-- I07 Pengarsipan tinggi: the share of closings that are archivings lies above the 99.8 % funnel limit of the agencies of its
-- type, over twelve months with 30 closings or more; limits widened by the over-dispersion of the group. Cleared inside.
-- grain: one row per agency and day on which the rule or its clearing rule holds
-- column code: I07
-- column agency_id: agency
-- column topic: empty: at most one stands at a time
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: archived share of closings
-- column threshold: what it is held against, in the same unit
-- column n: closings of twelve months
-- column evidence: the numbers behind it and the list that opens them, as JSON
-- unique: agency_id, topic, day
select
  'I07' as code, agency_id, '' as topic, month_end as day, x / n > upper_alarm as is_raise, 2 as severity,
  x / n as value,
  upper_alarm as threshold,
  n::bigint as n,
  to_json({
    archived: x, closed: n, peer_share: target, phi: phi, peers: peers, limit_95: upper_warning, limit_998: upper_alarm,
    list: {ind: 'diarsipkan', bagian: 'pembilang', dari: strftime(month - interval 11 month, '%Y-%m'), sampai: strftime(month, '%Y-%m')}
  })::varchar as evidence
from core.agency_flag_funnel
where share = 'archived' and upper_alarm is not null
