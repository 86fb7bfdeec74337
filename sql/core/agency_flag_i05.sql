-- I05 Pelaporan rendah: fewer than 100 reports in twelve months, and a rate per resident below half the median of its peers with
-- a probability of at least 0.95 (Gamma-Poisson). Severity 3 when no report came for 90 days. Cleared at 100 reports or
-- below 0.5. Peers: same type and population class, as many as I3 asks for. Not judged without population, without a year of log,
-- or when it is not known that the region was connected.
-- grain: one row per agency and day on which the rule or its clearing rule holds
-- column code: I05
-- column agency_id: agency
-- column topic: empty: at most one stands at a time
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: reports per 100,000 residents and year, shrunk
-- column threshold: what it is held against, in the same unit
-- column n: reports of twelve months
-- column evidence: the numbers behind it and the list that opens them, as JSON
-- unique: agency_id, topic, day
with log as (
  select min(day) as first_day, (select min(as_of_day) from core.feed) as as_of_day
  from core.agency_flag_step
),
region as (
  select agency.agency_id, agency.type, region.population,
    if(agency.type = 'PROV', 0, population_class(region.population)) as size_class,
    least(agency.connected_from, watch.first_day) as from_day
  from core.agency as agency
  join core.region as region on region.region_code = agency.region_code and region.population > 0
  left join core.agency_flag_watch as watch on watch.agency_id = agency.agency_id
  where agency.type in ('PROV', 'KAB', 'KOTA') and not agency.is_unit and least(agency.connected_from, watch.first_day) is not null
),
month as (
  select last_day(unnest(generate_series(date_trunc('month', first_day) + interval 12 month,
    date_trunc('month', as_of_day) - interval 1 month, interval 1 month))::date) as month_end
  from log
),
received as (
  select agency_id, day, sum(count(*)) over (partition by agency_id order by day) as so_far
  from core.agency_flag_step
  where step = 'received' and spell_no = 1
  group by agency_id, day
),
watched as (
  select region.*, month.month_end,
    greatest(region.from_day - 1, (month.month_end - interval 12 month)::date) as since_day
  from region
  join month on region.from_day < month.month_end
),
counted as (
  select watched.*,
    coalesce(now.so_far, 0) - coalesce(before.so_far, 0) as reports,
    now.day as last_report,
    watched.population / 100000 * (watched.month_end - watched.since_day) / 365.25 as exposure
  from watched
  asof left join received as now on now.agency_id = watched.agency_id and now.day <= watched.month_end
  asof left join received as before on before.agency_id = watched.agency_id and before.day <= watched.since_day
),
peers as (
  select type, size_class, month_end, median(adoption_rate(reports, exposure)) as median_rate, count(*) as peers
  from counted
  group by type, size_class, month_end
  having count(*) >= least_peers()
),
judged as (
  select counted.*, peers.median_rate, peers.peers,
    probability_rate_below(peers.median_rate / 2, counted.reports, counted.exposure) as probability
  from counted
  join peers on peers.type = counted.type and peers.size_class = counted.size_class and peers.month_end = counted.month_end
)
select
  'I05' as code, agency_id, '' as topic, month_end as day, reports < 100 and probability >= 0.95 as is_raise,
  if(coalesce(last_report <= month_end - 90, true), 3, 2) as severity,
  adoption_rate(reports, exposure) as value,
  median_rate / 2 as threshold,
  reports::bigint as n,
  to_json({
    reports: reports, population: population, exposure: exposure, peer_median: median_rate, peers: peers,
    probability: probability, last_report: last_report,
    list: {ind: 'diterima', bagian: 'penyebut', dari: strftime(since_day + 1, '%Y-%m'), sampai: strftime(month_end, '%Y-%m')}
  })::varchar as evidence
from judged
where reports >= 100 or probability >= 0.95 or probability < 0.5
