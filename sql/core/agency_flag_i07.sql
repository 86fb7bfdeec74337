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
with year as (
  select month.agency_id, agency.type, month.month, month.month_end,
    sum(month.archived) over year as x,
    sum(month.archived + month.finished) over year as n
  from core.agency_flag_month as month
  join core.agency as agency on agency.agency_id = month.agency_id
  window year as (partition by month.agency_id order by month.month rows between 11 preceding and current row)
),
peers as (
  select type, month, sum(x) / nullif(sum(n), 0) as target,
    list(x order by agency_id) filter (n >= 30) as xs, list(n order by agency_id) filter (n >= 30) as ns
  from year
  group by type, month
),
dispersed as (
  select type, month, target, len(xs) as peers, overdispersion(xs, ns, [target]) as phi
  from peers
  where target > 0 and target < 1
),
limited as (
  select year.*, dispersed.target, dispersed.phi, dispersed.peers,
    funnel_upper_alarm(dispersed.target, year.n, dispersed.phi) as alarm,
    funnel_upper_warning(dispersed.target, year.n, dispersed.phi) as warning
  from year
  join dispersed on dispersed.type = year.type and dispersed.month = year.month
  where year.n >= 30
)
select
  'I07' as code, agency_id, '' as topic, month_end as day, x / n > alarm as is_raise, 2 as severity,
  x / n as value,
  alarm as threshold,
  n::bigint as n,
  to_json({
    archived: x, closed: n, peer_share: target, phi: phi, peers: peers, limit_95: warning, limit_998: alarm,
    list: {ind: 'diarsipkan', bagian: 'pembilang', dari: strftime(month - interval 11 month, '%Y-%m'), sampai: strftime(month, '%Y-%m')}
  })::varchar as evidence
from limited
where x / n > alarm or x / n <= alarm
