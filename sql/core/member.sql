-- Which figures a complaint counts in: of its unit, its agency, the province with all its agencies, the nation.
-- grain: one row per agency or unit and entity it belongs to
-- column agency_id: agency or unit that holds a complaint
-- column entity: entity whose figures it counts in
-- unique: agency_id, entity
select agency_id, agency_id as entity from core.agency
union all
select agency_id, parent_id from core.agency where parent_id is not null
union all
select agency_id, 'wilayah-' || province_code from core.agency where province_name is not null
union all
select agency_id, 'nasional' from core.agency
