-- Shares of agencies over twelve months beside the funnel of their peers (same type), as flags I07 and I09 ask for them: limits
-- widened by the over-dispersion of the peers, exact below 30 (Spiegelhalter 2005).
-- grain: one row per share, agency and month that ends the twelve
-- column share: archived (of closings) or on_time (of verdicts)
-- column agency_id: agency
-- column month: first day of the last month
-- column month_end: its last day
-- column x: counted over twelve months
-- column n: counted among, at least 30
-- column target: share of all peers together
-- column phi: over-dispersion of the peers with 30 or more
-- column peers: their number
-- column lower_alarm: lower 99.8 % limit
-- column lower_warning: lower 95 % limit
-- column upper_alarm: upper 99.8 % limit
-- column upper_warning: upper 95 % limit
-- unique: share, agency_id, month
-- stop: n >= 30 and x between 0 and n
with counted as (
  select 'archived' as share, agency_id, month, month_end, archived as x, archived + finished as n from core.agency_flag_month
  union all
  select 'on_time', agency_id, month, month_end, on_time, verdicts from core.agency_flag_month
),
year as (
  select counted.share, counted.agency_id, agency.type, counted.month, counted.month_end,
    sum(counted.x) over year as x,
    sum(counted.n) over year as n
  from counted
  join core.agency as agency on agency.agency_id = counted.agency_id
  window year as (
    partition by counted.share, counted.agency_id order by counted.month rows between 11 preceding and current row
  )
),
peers as (
  select share, type, month, sum(x) / nullif(sum(n), 0) as target,
    list(x order by agency_id) filter (n >= 30) as xs, list(n order by agency_id) filter (n >= 30) as ns
  from year
  group by share, type, month
),
dispersed as (
  select share, type, month, target, len(xs) as peers, overdispersion(xs, ns, [target]) as phi
  from peers
  where target > 0 and target < 1
)
select year.share, year.agency_id, year.month, year.month_end, year.x, year.n, dispersed.target, dispersed.phi, dispersed.peers,
  funnel_lower_alarm(dispersed.target, year.n, dispersed.phi) as lower_alarm,
  funnel_lower_warning(dispersed.target, year.n, dispersed.phi) as lower_warning,
  funnel_upper_alarm(dispersed.target, year.n, dispersed.phi) as upper_alarm,
  funnel_upper_warning(dispersed.target, year.n, dispersed.phi) as upper_warning
from year
join dispersed on dispersed.share = year.share and dispersed.type = year.type and dispersed.month = year.month
where year.n >= 30
