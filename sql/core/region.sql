-- Provinces and regencies/cities by Kemendagri code; a feed may add or replace rows.
-- Names and codes come from the package idn-area-data (data under ODbL), zones from seeds/zone.csv.
-- grain: one row per province, regency or city
-- column region_code: Kemendagri code, 61 or 61.05
-- column name: name as it is written on screen
-- column type: PROV, KAB or KOTA
-- column parent_code: code of the province, null for a province
-- column zone: WIB, WITA or WIT
-- column population: residents, null when no feed gives them [people]
-- column population_year: year of that figure
-- unique: region_code
-- stop: zone in ('WIB', 'WITA', 'WIT')
with packaged as (
  select code as region_code, name as upper_name, 'PROV' as type, null as parent_code from seeds.province
  union all
  select code, regexp_replace(name, '^(KABUPATEN|KOTA) ', ''), if(name like 'KOTA %', 'KOTA', 'KAB'), province_code
  from seeds.regency
),
words as (
  select *,
    array_to_string(list_transform(string_split(upper_name, ' '), lambda word:
      case when word in ('DKI', 'DI') then word else word[1] || lower(word[2:]) end), ' ') as proper
  from packaged
)
select
  coalesce(given.region_code, words.region_code) as region_code,
  coalesce(given.name, case words.type when 'KAB' then 'Kab. ' when 'KOTA' then 'Kota ' else '' end || words.proper) as name,
  coalesce(given.type, words.type) as type,
  coalesce(given.parent_code, words.parent_code) as parent_code,
  coalesce(given.zone, zone.zone) as zone,
  given.population,
  given.population_year
from words
full join raw.region as given on given.region_code = words.region_code
left join seeds.zone as zone on zone.province_code = left(coalesce(given.region_code, words.region_code), 2)
