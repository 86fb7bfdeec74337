-- Provinces, regencies and cities.
-- grain: one row per region
-- column region_code: Kemendagri code
-- column name: name
-- column type: PROV, KAB or KOTA
-- column parent_code: code of the province
-- column zone: legal time zone
-- column population: residents, null when unknown [people]
-- column population_year: year of that figure
-- unique: region_code
select region_code, name, type, parent_code, zone, population, population_year
from core.region
order by region_code
