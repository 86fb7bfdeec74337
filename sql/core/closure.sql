-- Every closing of a complaint as finished, also one that a reopening undid later, with what I2 and I4 ask of it.
-- Archived and withdrawn complaints were not closed in this sense. What belongs to a closing lies between the
-- reopening before it and the reopening after it. A closing by the national desk, before any agency had the complaint or after
-- the holder returned it, is no agency's work and is left out.
-- grain: one row per complaint and closing as finished by a holder
-- column complaint_id: complaint
-- column event_no: the closing event, SELESAI or SELESAI_OTOMATIS
-- column spell_no: holding that closed it
-- column holder_id: unit that held it, else the agency
-- column start_day: legal date on which that holding began
-- column day: legal date of the closing
-- column workday_no: its working-day number
-- column is_mature: the tenth working day after it has ended, so its quality can be judged
-- column has_substance: a follow-up with substance came before it
-- column is_auto_after_template: closed by the system while the last answer had no substance
-- column has_reason: the closing gives a reason or a text, or a follow-up with substance explains it
-- column has_evidence: an attachment with the closing or a follow-up; null when the feed never tells
-- column reopened_days: until it was reopened, null when it was not [working days]
-- column is_answered_negatively: the reporter rated it 1 or 2 or gave the reply a negative reason
-- column is_handed_over: later handed to SIMPeL
-- unique: complaint_id, event_no
-- stop: reopened_days is null or reopened_days >= 0
with event as (
  select *,
    count(*) filter (code = 'DIBUKA_KEMBALI') over (partition by complaint_id order by event_no) as reopenings
  from core.event
),
first_ending as (
  select complaint_id, reopenings, min(event_no) as event_no
  from event
  where outcome_of(code) is not null
  group by complaint_id, reopenings
),
closed as (
  select event.*
  from first_ending
  join event on event.complaint_id = first_ending.complaint_id and event.event_no = first_ending.event_no
  where outcome_of(event.code) = 'finished'
),
around as (
  select
    closed.complaint_id,
    closed.event_no,
    bool_or(event.code = 'TINDAK_LANJUT' and event.is_substantive) filter (event.event_no < closed.event_no) as has_substance,
    max_by(event.is_substantive, event.event_no)
      filter (event.code in ('RESPON_AWAL', 'TINDAK_LANJUT') and event.event_no < closed.event_no) as is_last_substantive,
    bool_or(event.attachments > 0)
      filter (event.code = 'TINDAK_LANJUT' and event.event_no < closed.event_no or event.event_no = closed.event_no) as has_attachment,
    bool_or(event.event_no > closed.event_no and (
      (event.code = 'PENILAIAN' and event.rating <= 2)
      or (event.code = 'TANGGAPAN_PELAPOR' and event.reason_code in ('negatif', 'tidak_puas', 'ditolak'))
    )) as is_answered_negatively
  from closed
  join event on event.complaint_id = closed.complaint_id and event.reopenings = closed.reopenings
  group by closed.complaint_id, closed.event_no
),
later as (
  select
    closed.complaint_id,
    closed.event_no,
    min(event.workday_no) filter (event.code = 'DIBUKA_KEMBALI') as reopened_no,
    bool_or(event.code = 'SERAH_SIMPEL') as is_handed_over
  from closed
  join event on event.complaint_id = closed.complaint_id and event.event_no > closed.event_no
  group by closed.complaint_id, closed.event_no
)
select
  closed.complaint_id,
  closed.event_no,
  spell.spell_no,
  coalesce(spell.unit_id, spell.agency_id) as holder_id,
  spell.start_day,
  closed.day,
  closed.workday_no,
  feed.as_of_no - closed.workday_no > 10 as is_mature,
  coalesce(around.has_substance, false) as has_substance,
  closed.code = 'SELESAI_OTOMATIS' and not coalesce(around.is_last_substantive, false) as is_auto_after_template,
  closed.reason_code is not null or closed.has_text or coalesce(around.has_substance, false) as has_reason,
  if(telling.tells_attachments, coalesce(around.has_attachment, false), null) as has_evidence,
  if(later.reopened_no is null, null, greatest(0, later.reopened_no - closed.workday_no))::integer as reopened_days,
  coalesce(around.is_answered_negatively, false) as is_answered_negatively,
  coalesce(later.is_handed_over, false) as is_handed_over
from closed
join core.spell as spell
  on spell.complaint_id = closed.complaint_id and spell.spell_no = closed.spell_no
  and closed.event_no <= coalesce(spell.end_event_no, closed.event_no)
join core.feed as feed on feed.feed_id = closed.feed_id
join core.feed_telling as telling on telling.feed_id = closed.feed_id
join around on around.complaint_id = closed.complaint_id and around.event_no = closed.event_no
left join later on later.complaint_id = closed.complaint_id and later.event_no = closed.event_no
