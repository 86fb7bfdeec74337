-- Residents of the sample, invented like everything else in it: by code alone, 60,000 to 900,000 for a regency or city.
-- A province has those of its regencies and cities; Jakarta, which has only administrative ones, is given ten million.
with government as (
  select region_code, type, regexp_replace(name, '^(Pemprov|Pemerintah Provinsi) ', '') as name, _source,
    ('0x' || left(md5(region_code), 6))::integer / 16777216.0 as draw
  from source('agency')
  where type in ('PROV', 'KAB', 'KOTA')
),
local as (
  select *, round(exp(11 + 2.7 * draw), -3)::integer as residents
  from government
  where type <> 'PROV'
)
select region_code, name, type, left(region_code, 2) as parent_code, residents as population, _source
from local
union all
select province.region_code, province.name, province.type, null, coalesce(sum(local.residents), 10000000)::integer, province._source
from government as province
left join local on left(local.region_code, 2) = province.region_code
where province.type = 'PROV'
group by all
