-- Which figures a report counts in: of its unit, its agency, the province with all its agencies, the nation.
-- grain: one row per holder, entity it belongs to and stretch of time
-- column holder_id: agency or unit that holds a report; nasional for the national desk
-- column entity: entity whose figures it counts in
-- column valid_from: first day of the first month it counts there, null since ever
-- column valid_to: last day of the last month it counts there, null until further notice
-- unique: holder_id, entity, valid_from
-- stop: valid_to is null or valid_from is null or valid_to > valid_from
with always as (
  select agency_id as holder_id, agency_id as entity from core.agency
  union all
  select agency_id, parent_id from core.agency where parent_id is not null
  union all
  select agency_id, 'wilayah-' || province_code from core.agency where province_name is not null
  union all
  select agency_id, 'nasional' from core.agency
  union all
  select 'nasional', 'nasional'
)
select holder_id, entity, null::date as valid_from, null::date as valid_to
from always
