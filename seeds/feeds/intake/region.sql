-- Regions of which the store knows more than the public lists. Runs in PostgreSQL.
select region_code, name, type, parent_code, population, population_year, zone
from intake.region
order by region_code
