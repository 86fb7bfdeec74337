-- The regions that a feed gives and that can be used; core.region puts them over those of seeds/.
-- grain: one row per region given
-- view: a selection; the rows lie in raw.region_checked
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
-- unique: region_code
-- stop: zone is null or zone in ('WIB', 'WITA', 'WIT')
select * exclude (reason, detail, record)
from raw.region_checked
where reason is null
