-- Every day on which the rule of an agency flag, or its clearing rule, holds.
-- grain: one row per flag, agency, topic and day
-- column code: I01 to I10
-- column agency_id: agency
-- column topic: what the flag is about where an agency can have several at a time, else empty
-- column day: day of the evaluation
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: what was measured
-- column threshold: what it is held against
-- column n: reports it rests on
-- column evidence: the numbers behind it, as JSON
-- unique: code, agency_id, topic, day, is_raise
from core.agency_flag_i01
union all by name
from core.agency_flag_i02
union all by name
from core.agency_flag_i03
union all by name
from core.agency_flag_i04
union all by name
from core.agency_flag_i05
union all by name
from core.agency_flag_i06
union all by name
from core.agency_flag_i07
union all by name
from core.agency_flag_i08
union all by name
from core.agency_flag_i09
union all by name
from core.agency_flag_i10
