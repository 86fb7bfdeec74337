-- Everything a figure can be about: units, agencies, regencies and provinces with all their agencies, types of agency, the nation.
-- grain: one row per entity
-- column entity: agency_id, wilayah-61.05, wilayah-61, jenis-KAB or nasional
-- column kind: unit, agency, regency, province, type or nation
-- column name: name
-- column type: agency type, REGENCY, PROVINCE, TYPE or NATION
-- column parent: agency a unit belongs to
-- column province_code: code of the province
-- column province_name: name of the province
-- column valid_from: first day an agency or unit exists, null when unknown
-- column valid_to: last such day, null while it exists; its figures up to then stay its own
-- unique: entity
-- stop: name is not null
with type(code, name) as (
  values ('K', 'Kementerian'), ('L', 'Lembaga'), ('PROV', 'Pemerintah provinsi'), ('KAB', 'Pemerintah kabupaten'),
    ('KOTA', 'Pemerintah kota'), ('OPD', 'Perangkat daerah'), ('BUMN', 'Badan usaha milik negara'), ('PTN', 'Perguruan tinggi negeri')
)
select agency_id as entity, if(is_unit, 'unit', 'agency') as kind, name, type, parent_id as parent, province_code, province_name,
  valid_from, valid_to
from core.agency
union all
select 'wilayah-' || regency.region_code, 'regency', regency.name, 'REGENCY', null, province.region_code, province.name, null, null
from core.region as regency
left join core.region as province on province.region_code = left(regency.region_code, 2)
where regency.type in ('KAB', 'KOTA')
union all
select 'wilayah-' || region_code, 'province', name, 'PROVINCE', null, region_code, name, null, null
from core.region
where type = 'PROV'
union all
select 'jenis-' || code, 'type', name, 'TYPE', null, null, null, null, null
from type
union all
select 'nasional', 'nation', 'Nasional', 'NATION', null, null, null, null, null
