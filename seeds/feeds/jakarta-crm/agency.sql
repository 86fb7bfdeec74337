-- The offices (SKPD) that answered, mostly kelurahan, as work units of the province. The source knows names only.
select
  'prov-31' as agency_id,
  'Pemerintah Provinsi DKI Jakarta' as name,
  'PROV' as type,
  null as parent_id,
  '31' as region_code
union all
select
  'prov-31/' || lower(replace(skpd, ' ', '-')),
  skpd,
  'OPD',
  'prov-31',
  case when starts_with(skpd, 'KOTA ADMINISTRASI JAKARTA PUSAT') then '31.71' when skpd = 'WALIKOTA JAKARTA BARAT' then '31.73' end
from (select skpd from source('crm') union select skpd from source('pusat'))
order by agency_id
