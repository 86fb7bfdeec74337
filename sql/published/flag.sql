-- Escalation flags that stand at the as-of day.
-- grain: one row per complaint and flag
-- column complaint_id: complaint
-- column code: flag, K01 to K10
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column substate: of K08: tanpa_tindak_lanjut (no follow-up ever) or belum_selesai
-- column raised_day: first day on which the rule held
-- column days: days the rule looks at [working days]
-- column must_act: who must act
-- column agency_id: agency that holds the complaint
-- column unit_id: unit that holds it
-- column rule_version: version of the rule
-- unique: complaint_id, code
select complaint_id, code, severity, substate, raised_day, days, must_act, agency_id, unit_id, rule_version
from core.flag
order by complaint_id, severity desc, code
