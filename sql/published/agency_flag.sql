-- Escalation flags of agencies, standing and cleared.
-- grain: one row per flag, agency and episode
-- column flag_id: code, agency, topic if any, and raised day: the same in every later edition
-- column code: flag, I01 to I10
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column entity: agency
-- column raised_day: first day on which the rule held
-- column cleared_day: day on which the clearing rule held, null while it stands
-- column value: what was measured on the first day, in the unit of the rule
-- column threshold: what it was held against, in the same unit
-- column n: reports it rested on [reports]
-- column evidence: the numbers behind it, and the list (keys of /api/v1/cases but the agency) that opens them, as JSON
-- column must_act: who must act, in Indonesian
-- column must_act_en: who must act, in English
-- column rule_version: version of the rule
-- unique: flag_id
-- stop: must_act is not null and must_act_en is not null and rule_version is not null
select
  flag.flag_id, flag.code, flag.severity, flag.agency_id as entity, flag.raised_day, flag.cleared_day, flag.value, flag.threshold,
  flag.n, flag.evidence, rule.must_act, rule.must_act_en, rule.rule_version
from core.agency_flag as flag
left join seeds.agency_flag as rule on rule.code = flag.code
order by flag.raised_day desc, flag.flag_id
