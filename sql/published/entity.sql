-- Everything a figure can be about: units, agencies, provinces with all their agencies, the nation.
-- grain: one row per entity
-- column entity: agency_id, wilayah-61 or nasional
-- column kind: unit, agency, province or nation
-- column name: name
-- column type: agency type, PROVINCE or NATION
-- column parent: agency a unit belongs to
-- column province_code: code of the province
-- column province_name: name of the province
-- unique: entity
-- stop: name is not null
select agency_id as entity, if(is_unit, 'unit', 'agency') as kind, name, type, parent_id as parent, province_code, province_name
from core.agency
union all
select 'wilayah-' || region_code, 'province', name, 'PROVINCE', null, region_code, name
from core.region
where type = 'PROV'
union all
select 'nasional', 'nation', 'Nasional', 'NATION', null, null, null
