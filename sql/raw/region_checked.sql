-- Every landed region, typed, with the reason why it cannot be used. Of regions with the same code the one of the first
-- feed stays, and within a feed the one delivered first.
-- grain: one row per landed region
-- column feed_id: feed that delivered it
-- column region_code: Kemendagri code of province, regency or city
-- column name: name as it is written on screen
-- column type: PROV, KAB or KOTA
-- column parent_code: code of the province
-- column population: residents [people]
-- column population_year: year of that figure
-- column zone: WIB, WITA or WIT
-- column source: file it came from, or postgres
-- column row_no: row number within the relation of its landing, from 1
-- column reason: why it cannot be used, null when it can
-- column detail: what was found
-- column record: what it is about; null when it can be used
-- unique: feed_id, row_no
-- stop: (reason is null) = (detail is null)
with typed as (
  select
    region._feed as feed_id,
    filled(region.region_code) as region_code,
    filled(region.name) as name,
    filled(region.type) as type,
    filled(region.parent_code) as parent_code,
    try_cast(filled(region.population) as uinteger)::bigint as population,
    try_cast(filled(region.population_year) as usmallint)::integer as population_year,
    filled(region.zone) as zone,
    region._source as source,
    region._row as row_no,
    filled(region.population) as population_written,
    filled(region.population_year) as population_year_written
  from landed.region as region
),
judged as (
  select
    typed.* exclude (population_written, population_year_written),
    coalesce(
      required('region_code', region_code),
      too_long('region_code', region_code, 200),
      required('name', name),
      too_long('name', name, 100000),
      required('type', type),
      unlisted('unknown_code', 'type', type, ['PROV', 'KAB', 'KOTA']),
      unlisted('unknown_code', 'zone', zone, zones()),
      untyped('population', population_written, population),
      untyped('population_year', population_year_written, population_year)
    ) as problem
  from typed
),
ranked as (
  select
    judged.feed_id, judged.row_no,
    row_number() over kept as place,
    'row ' || first_value(judged.row_no) over kept || ' of feed ' || first_value(judged.feed_id) over kept || ' was kept; '
      || differing(to_json(landed), first_value(to_json(landed)) over kept) as detail
  from judged
  join landed.region as landed on landed._feed = judged.feed_id and landed._row = judged.row_no
  where judged.problem is null
  window kept as (partition by judged.region_code order by judged.feed_id, judged.row_no)
),
settled as (
  select
    judged.* exclude (problem),
    coalesce(judged.problem, if(ranked.place > 1, problem('duplicate_id', ranked.detail), null)) as problem
  from judged
  left join ranked on ranked.feed_id = judged.feed_id and ranked.row_no = judged.row_no
)
select
  feed_id, region_code, name, type, parent_code, population, population_year, zone, source, row_no,
  problem.reason as reason,
  problem.detail as detail,
  if(problem is null, null, left(concat_ws(' ', region_code, name, type), 200)) as record
from settled
