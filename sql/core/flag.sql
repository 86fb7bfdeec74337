-- Every escalation flag that was ever raised, whether it stands or was cleared (domain: flags K01 to K17).
-- grain: one row per complaint, flag and episode
-- column flag_id: code, complaint and event_id of the raising event: the same in every edition over a longer log
-- column complaint_id: complaint
-- column code: flag
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column substate: of K08 tanpa_tindak_lanjut or belum_selesai, of K17 what is wrong; null for other flags
-- column raised_day: first day on which the rule held
-- column cleared_day: day from which it held no more, null while it stands
-- column days: days the rule looks at, to the clearing or the as-of day; of K05 days left, of K06 days over [working days]
-- column must_act: who must act, in Indonesian
-- column must_act_en: who must act, in English
-- column agency_id: agency that holds the complaint, or held it last while the flag stood
-- column unit_id: unit that holds it
-- column rule_version: version of the rule
-- unique: flag_id
-- stop: severity between 1 and 4
-- stop: days is not null
-- stop: raised_day is not null
with paused as (
  select episode.complaint_id, episode.code, episode.episode,
    sum(least(pause.to_no, episode.counted_to_no) - pause.from_no) as days
  from core.flag_episode as episode
  join core.flag_pause as pause
    on pause.complaint_id = episode.complaint_id
    and pause.code = case episode.code when 'K05' then 'K06' when 'K07' then 'K08' else episode.code end
    and pause.start_event_no = episode.start_event_no
    and pause.from_no < episode.counted_to_no
  group by episode.complaint_id, episode.code, episode.episode
),
counted as (
  select episode.*,
    greatest(0, counted_to_no - counted_from_no - coalesce(paused.days, 0))::integer as counted_days
  from core.flag_episode as episode
  left join paused on paused.complaint_id = episode.complaint_id and paused.code = episode.code
    and paused.episode = episode.episode
),
followed as (
  select complaint_id, min(event_no) as event_no from core.event where code = 'TINDAK_LANJUT' group by complaint_id
)
select
  counted.code || ':' || counted.complaint_id || ':' || raising.event_id as flag_id,
  counted.complaint_id,
  counted.code,
  if(counted.is_grave or counted.counted_days > coalesce(rule.grave_days::integer, rule.grave_limits::integer * counted.limit_days),
    rule.grave_severity::integer, rule.severity::integer) as severity,
  case
    when counted.code = 'K08' then if(followed.event_no <= counted.last_event_no, 'belum_selesai', 'tanpa_tindak_lanjut')
    else counted.substate
  end as substate,
  counted.raised_day,
  counted.cleared_day,
  case counted.code
    when 'K05' then greatest(0, counted.limit_days - counted.counted_days)
    when 'K06' then counted.counted_days - counted.limit_days
    else counted.counted_days
  end as days,
  rule.must_act,
  rule.must_act_en,
  spell.agency_id,
  spell.unit_id,
  rule.rule_version
from counted
join core.event as raising on raising.complaint_id = counted.complaint_id and raising.event_no = counted.episode
join seeds.flag as rule on rule.code = counted.code
left join followed on followed.complaint_id = counted.complaint_id
asof left join core.spell as spell on spell.complaint_id = counted.complaint_id and counted.spell_no >= spell.spell_no
