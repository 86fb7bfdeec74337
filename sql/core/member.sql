-- Which figures a report counts in, month by month: of its unit, its agency, the regency or city and the province with all their
-- agencies, the type of agency, the nation. A unit follows its agency: into another province, into another type.
-- grain: one row per holder, entity it belongs to and stretch of months
-- column holder_id: agency or unit that holds a report; nasional for the national desk
-- column entity: agency_id, wilayah-61.05, wilayah-61, jenis-KAB or nasional
-- column valid_from: first day of the first month it counts there, null since ever
-- column valid_to: last day of the last month it counts there, null until further notice
-- unique: holder_id, entity, valid_from
-- stop: valid_to is null or valid_from is null or valid_to > valid_from
with placed as (
  select
    version.agency_id as holder_id,
    greatest(version.valid_from, parent.valid_from) as valid_from,
    least(version.valid_to, parent.valid_to) as valid_to,
    version.parent_id,
    coalesce(parent.type, version.type) as type,
    coalesce(version.region_code, parent.region_code) as region_code
  from core.agency_version as version
  left join core.agency_version as parent
    on parent.agency_id = version.parent_id
    and coalesce(parent.valid_from <= version.valid_to, true)
    and coalesce(version.valid_from <= parent.valid_to, true)
),
belonging as (
  select holder_id, valid_from, valid_to, 'agency' as level, parent_id as entity from placed
  union all
  select placed.holder_id, placed.valid_from, placed.valid_to, 'regency', 'wilayah-' || region.region_code
  from placed
  left join core.region as region on region.region_code = left(placed.region_code, 5) and region.type in ('KAB', 'KOTA')
  union all
  select placed.holder_id, placed.valid_from, placed.valid_to, 'province', 'wilayah-' || region.region_code
  from placed
  left join core.region as region on region.region_code = left(placed.region_code, 2)
  union all
  select holder_id, valid_from, valid_to, 'type', 'jenis-' || type from placed
),
numbered as (
  select *, count(*) filter (is_other) over (partition by holder_id, level order by valid_from nulls first) as stretch_no
  from (
    select *, entity is distinct from lag(entity) over (partition by holder_id, level order by valid_from nulls first) as is_other
    from belonging
  )
)
select
  holder_id,
  entity,
  nullif(min(coalesce(valid_from, date '-infinity')), date '-infinity') as valid_from,
  nullif(max(coalesce(valid_to, date 'infinity')), date 'infinity') as valid_to
from numbered
where entity is not null
group by holder_id, level, stretch_no, entity
union all
select agency_id, agency_id, null, null from core.agency
union all
select agency_id, 'nasional', null, null from core.agency
union all
select 'nasional', 'nasional', null, null
