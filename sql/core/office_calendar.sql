-- Which calendar an office counts in. Offices under the same rules of the week and the same regional holidays share one.
-- Calendar 0 is the national one.
-- grain: one row per agency or unit
-- column agency_id: agency or unit
-- column calendar_id: calendar it counts in, 0 = national
-- column rules: rules of the week that touch it, from the farthest to the closest
-- column holiday_regions: regions whose holidays are its own
-- unique: agency_id
with office as (
  select agency.agency_id, agency.parent_id, coalesce(parent.type, agency.type) as type, agency.region_code, agency.province_code
  from core.agency as agency
  left join core.agency as parent on parent.agency_id = agency.parent_id
),
touched as (
  select office.agency_id,
    list({
      closeness: case when week.agency_id = office.agency_id then 16 when week.agency_id is not null then 8 else 0 end
        + case when week.region_code = office.region_code and length(week.region_code) > 2 then 4 when week.region_code is not null then 2 else 0 end
        + (week.agency_type is not null)::integer,
      workdays: week.workdays, joint_leave: week.joint_leave, valid_from: week.valid_from, valid_to: week.valid_to
    } order by week.valid_from, week.workdays, week.joint_leave) as rules
  from office
  join core.workweek as week
    on (week.agency_id is not null or week.agency_type is not null or week.region_code is not null)
    and (week.agency_id is null or week.agency_id in (office.agency_id, office.parent_id))
    and (week.agency_type is null or week.agency_type = office.type)
    and (week.region_code is null or week.region_code in (office.region_code, office.province_code))
  group by office.agency_id
),
celebrated as (
  select office.agency_id, list(distinct decreed.region_code order by decreed.region_code) as holiday_regions
  from office
  join core.decreed_day as decreed on decreed.region_code in (office.region_code, office.province_code)
  group by office.agency_id
)
select
  office.agency_id,
  if(touched.rules is null and celebrated.holiday_regions is null, 0,
    dense_rank() over (order by touched.rules is not null or celebrated.holiday_regions is not null, touched.rules, celebrated.holiday_regions)
    )::integer as calendar_id,
  coalesce(touched.rules, []) as rules,
  coalesce(celebrated.holiday_regions, []) as holiday_regions
from office
left join touched on touched.agency_id = office.agency_id
left join celebrated on celebrated.agency_id = office.agency_id
