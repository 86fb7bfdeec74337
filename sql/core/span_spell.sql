-- Start and stop of the clocks of one holding: C2 agency verification, C3 first response, C4 resolution.
-- C4 starts at the first disposition to a unit or, when the policy of the day the report came says so, with the holding.
-- It stops, once the complaint is closed, at the last follow-up with substance (else at the closing itself).
-- grain: one row per complaint, clock and holding
-- column complaint_id: complaint
-- column clock: C2, C3 or C4
-- column clock_no: number of the holding
-- column spell_no: number of the holding
-- column start_event_no: event that started the clock
-- column stop_event_no: event that stopped it, null while it runs
-- column outcome: finished, transferred, archived, withdrawn or handed_over; null while it runs
-- unique: complaint_id, clock, clock_no
-- stop: stop_event_no is null or stop_event_no > start_event_no
with reopened as (
  select complaint_id, max(event_no) as event_no from core.event where code = 'DIBUKA_KEMBALI' group by complaint_id
),
begun as (
  select spell.*,
    if(rule.start_event = 'DISPOSISI_UNIT', spell.unit_event_no, spell.start_event_no) as resolving_no
  from core.spell as spell
  left join core.policy_day as rule on rule.clock = 'C4' and rule.day = spell.start_day
),
acted as (
  select
    spell.complaint_id,
    spell.spell_no,
    min(event.event_no) filter (event.names_unit or event.code = 'TINDAK_LANJUT') as accepted_no,
    min(event.event_no) filter (event.code in ('RESPON_AWAL', 'TINDAK_LANJUT') and event.event_no > spell.unit_event_no)
      as answered_no,
    max(event.event_no) filter (event.code = 'TINDAK_LANJUT' and event.is_substantive and event.event_no > spell.resolving_no
      and event.event_no > coalesce(reopened.event_no, 0)) as settled_no
  from begun as spell
  join core.event as event
    on event.complaint_id = spell.complaint_id
    and event.spell_no = spell.spell_no
    and event.event_no > spell.start_event_no
    and (spell.end_event_no is null or event.event_no < spell.end_event_no)
  left join reopened on reopened.complaint_id = spell.complaint_id
  group by spell.complaint_id, spell.spell_no
),
held as (
  select spell.*, acted.accepted_no, acted.answered_no, acted.settled_no
  from begun as spell
  left join acted on acted.complaint_id = spell.complaint_id and acted.spell_no = spell.spell_no
)
select
  complaint_id, 'C2' as clock, spell_no as clock_no, spell_no, start_event_no,
  coalesce(accepted_no, end_event_no) as stop_event_no,
  if(accepted_no is not null, 'finished', end_reason) as outcome
from held
where unit_event_no is distinct from start_event_no
union all
select
  complaint_id, 'C3', spell_no, spell_no, unit_event_no,
  coalesce(answered_no, end_event_no),
  if(answered_no is not null, 'finished', end_reason)
from held
where unit_event_no is not null
union all
select
  complaint_id, 'C4', spell_no, spell_no, resolving_no,
  if(end_reason = 'finished', coalesce(settled_no, end_event_no), end_event_no),
  end_reason
from held
where resolving_no is not null
