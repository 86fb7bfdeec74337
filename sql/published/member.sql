-- Which entities a holder of reports counts in, and since when: its agency, regency, province, type and the nation.
-- grain: one row per holder, entity and stretch of time
-- column holder_id: agency or unit that holds a report; nasional for the national desk
-- column entity: entity whose figures it counts in
-- column valid_from: first month it counts there, null since ever
-- column valid_to: last day it counts there, null until further notice
-- unique: holder_id, entity, valid_from
select holder_id, entity, valid_from, valid_to
from core.member
order by holder_id, entity, valid_from
