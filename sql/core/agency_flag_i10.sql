-- I10 Substansi berulang: five or more reports of one category from one district within 90 days, and more than its baseline
-- plus three times its root; the baseline is the mean of 90 days over the 360 days before, as far as the log goes back
-- (at least 90 days). Counted for the agency that received them first. Cleared when no longer so at the end of a month.
-- grain: one row per agency, topic and day on which the rule or its clearing rule holds
-- column code: I10
-- column agency_id: agency
-- column topic: district and category
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: reports of 90 days
-- column threshold: what it is held against, in the same unit
-- column n: reports of 90 days
-- column evidence: the numbers behind it and the list that opens them (of every district), as JSON
-- unique: agency_id, topic, day
with report as (
  select step.agency_id, complaint.category, complaint.district_code, step.day
  from core.agency_flag_step as step
  join core.complaint as complaint on complaint.complaint_id = step.complaint_id
  where step.step = 'received' and step.spell_no = 1
    and complaint.category is not null and complaint.district_code is not null
),
hit as (
  select agency_id, category, district_code, min(day) as first_day
  from (
    from report
    qualify day - lag(day, 4) over (partition by agency_id, category, district_code order by day) < 90
  )
  group by agency_id, category, district_code
),
total as (
  select agency_id, category, district_code, day,
    sum(count(*)) over (partition by agency_id, category, district_code order by day) as so_far
  from report
  semi join hit using (agency_id, category, district_code)
  group by agency_id, category, district_code, day
),
evaluated as (
  select hit.agency_id, hit.category, hit.district_code, month.month_end,
    month.month_end - 90 as recent_day,
    greatest(month.month_end - 450, watch.first_day - 1) as base_day
  from hit
  join core.agency_flag_month as month on month.agency_id = hit.agency_id and month.month_end >= hit.first_day
  join core.agency_flag_watch as watch on watch.agency_id = hit.agency_id
),
counted as (
  select evaluated.*,
    coalesce(now.so_far, 0) - coalesce(recent.so_far, 0) as reports,
    (coalesce(recent.so_far, 0) - coalesce(base.so_far, 0)) * 90 / (recent_day - base_day) as usual
  from evaluated
  asof left join total as now on now.agency_id = evaluated.agency_id and now.category = evaluated.category
    and now.district_code = evaluated.district_code and now.day <= evaluated.month_end
  asof left join total as recent on recent.agency_id = evaluated.agency_id and recent.category = evaluated.category
    and recent.district_code = evaluated.district_code and recent.day <= evaluated.recent_day
  asof left join total as base on base.agency_id = evaluated.agency_id and base.category = evaluated.category
    and base.district_code = evaluated.district_code and base.day <= evaluated.base_day
  where evaluated.recent_day - evaluated.base_day >= 90
)
select
  'I10' as code, agency_id, district_code || ' ' || category as topic, month_end as day,
  reports >= 5 and reports > usual + 3 * sqrt(usual) as is_raise, 2 as severity,
  reports::double as value,
  greatest(usual + 3 * sqrt(usual), 5) as threshold,
  reports::bigint as n,
  to_json({
    category: category, district: district_code, reports: reports, usual: usual, 'limit': usual + 3 * sqrt(usual),
    list: {ind: 'diterima', bagian: 'penyebut', dari: strftime(recent_day + 1, '%Y-%m'), sampai: strftime(month_end, '%Y-%m'), kategori: category}
  })::varchar as evidence
from counted
