-- The rule behind each escalation flag: K of reports, I of agencies.
-- grain: one row per flag
-- column code: flag
-- column name_id: name in Indonesian
-- column name_en: name in English
-- column clock: clock it looks at, null for none
-- column must_act: who must act, in Indonesian
-- column must_act_en: who must act, in English
-- column rule_id: rule with its severities, in Indonesian
-- column rule_en: rule with its severities, in English
-- column rule_version: version of the rule
-- unique: code
select code, name_id, name_en, clock, must_act, must_act_en, rule_id, rule_en, rule_version
from (from seeds.flag union all by name from seeds.agency_flag)
order by left(code, 1) desc, code
