-- Every escalation flag that was ever raised; those without a cleared day stand at the as-of day.
-- grain: one row per complaint, flag and episode
-- column flag_id: code, complaint and event_id of the raising event: the same in every edition over a longer log
-- column complaint_id: complaint
-- column code: flag, K01 to K17
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column substate: of K08 tanpa_tindak_lanjut (no follow-up ever) or belum_selesai, of K17 what is wrong; null for other flags
-- column raised_day: first day on which the rule held
-- column cleared_day: day from which it held no more, null while it stands
-- column days: days the rule looks at, to the clearing or the as-of day; of K05 days left, of K06 days over [working days]
-- column must_act: who must act, in Indonesian
-- column must_act_en: who must act, in English
-- column agency_id: agency that holds the complaint, or held it last while the flag stood
-- column unit_id: unit that holds it
-- column rule_version: version of the rule
-- unique: flag_id
select flag_id, complaint_id, code, severity, substate, raised_day, cleared_day, days, must_act, must_act_en, agency_id,
  unit_id, rule_version
from core.flag
order by complaint_id, cleared_day is not null, severity desc, code, raised_day
