-- Reports received per week, category and region, against a control limit from the 26 weeks before.
-- expected = reports per day of exposure in those weeks x exposure of this one (core.week); limit = expected + 3 sqrt(dispersion x expected),
-- Poisson limits (domain 3.3 n) widened where the weeks vary by more than chance (Pearson dispersion, at least 1).
-- grain: one row per category, region and week with a report
-- column category: category, null when the report has none
-- column region: nasional, wilayah-61 (province) or wilayah-61.05 (regency or city)
-- column week_day: Monday of the week
-- column reports: received in the week [reports]
-- column work_days: working days with data [working days]
-- column exposure_days: working days with data, and days off at their part of one [working days]
-- column base_reports: received in the usual weeks among the 26 before [reports]
-- column base_days: exposure of them [working days]
-- column expected_reports: expected in the week, null without a base [reports]
-- column dispersion: variance over mean of the base, at least 1; null without a base
-- column limit_reports: upper control limit, null without a base [reports]
-- column verdict: lonjakan (above the limit and at least 10), wajar (within), pekan_pendek (fewer than three working days), tanpa_dasar (fewer than 13 weeks before) or gangguan_data (a feed fell silent in this week or the one before)
-- column is_complete: the week was over at the as-of day
-- unique: category, region, week_day
-- stop: verdict <> 'lonjakan' or reports > limit_reports
with counted as (
  select category, region, date_trunc('week', received_day)::date as week_day, count(*)::integer as reports
  from (
    select category, received_day, unnest([
      'nasional',
      'wilayah-' || province_code,
      if(region_code like '__.__', 'wilayah-' || region_code, null)
    ]) as region
    from core.complaint
  )
  where region is not null
  group by all
),
based as (
  select counted.*, week.* exclude (week_day),
    coalesce(sum(counted.reports) filter (week.is_usual) over before, 0)::integer as base_reports,
    coalesce(sum(counted.reports ^ 2 / week.exposure_days) filter (week.is_usual) over before, 0) as base_squares
  from counted
  join core.week as week on week.week_day = counted.week_day
  window before as (
    partition by counted.category, counted.region order by counted.week_day
    range between interval 182 days preceding and interval 7 days preceding
  )
),
expected as (
  select *,
    if(base_weeks < 13, null, base_reports / base_days * exposure_days) as expected_reports,
    case when base_weeks >= 13 then greatest(1,
      coalesce((base_squares * base_days / nullif(base_reports, 0) - base_reports) / (base_weeks - 1), 1)) end as dispersion
  from based
),
limited as (
  select *, expected_reports + 3 * sqrt(dispersion * expected_reports) as limit_reports from expected
)
select
  category, region, week_day, reports, work_days, exposure_days, base_reports, base_days,
  expected_reports, dispersion, limit_reports,
  case
    when is_after_outage then 'gangguan_data'
    when not is_usual then 'pekan_pendek'
    when limit_reports is null then 'tanpa_dasar'
    when reports > limit_reports and reports >= 10 then 'lonjakan'
    else 'wajar'
  end as verdict,
  is_complete
from limited
order by region, category, week_day
