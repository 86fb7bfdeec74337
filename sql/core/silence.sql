-- Silence towards the public while an agency held a complaint: the longest stretch between two public updates. An update is
-- a public event by an official, an answer only when it has substance. The holding begins and ends a stretch as well;
-- a stretch still open counts once it passes 10 working days, until then it is not judged.
-- grain: one row per complaint and holding of a feed that tells what the public could read
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit that held it, else the agency
-- column start_day: legal date on which the holding began
-- column updates: public updates [events]
-- column longest_days: longest stretch that is closed or already longer than 10, null while there is none [working days]
-- unique: complaint_id, spell_no
-- stop: longest_days is null or longest_days >= 0
with update as (
  select spell.complaint_id, spell.spell_no, event.event_no, event.workday_no
  from core.spell as spell
  join core.event as event
    on event.complaint_id = spell.complaint_id
    and event.spell_no = spell.spell_no
    and event.event_no > spell.start_event_no
    and event.event_no < coalesce(spell.end_event_no, event.event_no + 1)
  where event.is_public
    and event.actor_role is distinct from 'pelapor'
    and event.code not in ('TANGGAPAN_PELAPOR', 'PENILAIAN', 'DATA_DILENGKAPI', 'PERSETUJUAN_SIMPEL')
    and (event.code not in ('RESPON_AWAL', 'TINDAK_LANJUT') or event.is_substantive)
),
mark as (
  select complaint_id, spell_no, event_no, workday_no, false as is_open from update
  union all
  select complaint_id, spell_no, start_event_no, start_no, false from core.spell
  union all
  select spell.complaint_id, spell.spell_no, coalesce(spell.end_event_no, 2147483647), coalesce(spell.end_no, feed.as_of_no),
    spell.end_event_no is null
  from core.spell as spell
  join core.event as event on event.complaint_id = spell.complaint_id and event.event_no = spell.start_event_no
  join core.feed as feed on feed.feed_id = event.feed_id
),
stretch as (
  select complaint_id, spell_no, is_open,
    workday_no - lag(workday_no) over (partition by complaint_id, spell_no order by event_no) as days
  from mark
),
silent as (
  select complaint_id, spell_no, max(greatest(days, 0)) filter (not is_open or days > 10) as longest_days
  from stretch
  where days is not null
  group by complaint_id, spell_no
),
updated as (
  select complaint_id, spell_no, count(*) as updates from update group by complaint_id, spell_no
)
select
  spell.complaint_id,
  spell.spell_no,
  coalesce(spell.unit_id, spell.agency_id) as holder_id,
  spell.start_day,
  coalesce(updated.updates, 0)::integer as updates,
  silent.longest_days::integer as longest_days
from core.spell as spell
join core.event as event on event.complaint_id = spell.complaint_id and event.event_no = spell.start_event_no
join core.feed_telling as telling on telling.feed_id = event.feed_id
left join silent on silent.complaint_id = spell.complaint_id and silent.spell_no = spell.spell_no
left join updated on updated.complaint_id = spell.complaint_id and updated.spell_no = spell.spell_no
where telling.tells_public
