-- Districts (kecamatan), so that it can be said how many of them a complaint has come from.
-- grain: one row per district
-- column district_code: Kemendagri code, 61.05.01
-- column name: name
-- column region_code: Kemendagri code of the regency or city
-- unique: district_code
select code as district_code, name, regency_code as region_code
from seeds.district
order by district_code
