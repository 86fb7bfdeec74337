-- Stretches in which a clock may stand still: waiting for data (TUNDA), waiting for the reporter's reply, closed until reopened.
-- Only a follow-up with substance lets C4 wait for the reply. A hold ends with whatever is done next. A stretch still open
-- runs to the as-of day. Stretches of one reason do not overlap. Which of them a clock
-- leaves out, and how many days that are, is said in core.clock_pause.
-- grain: one row per complaint, clock and stretch
-- column complaint_id: complaint
-- column clock: clock that may stand still: data concerns every clock whose policy ever says so, reply and closed only C4
-- column event_no: event it began with
-- column reason: data, reply or closed
-- column from_day: the day it began; the first paused day is the next one
-- column to_day: last paused day
-- column is_open: still lasting at the as-of day
-- unique: complaint_id, clock, event_no
-- stop: to_day > from_day
with followed as (
  select
    event.complaint_id, event.feed_id, event.event_no, event.code, event.day, event.is_substantive,
    lead(event.code) over next as next_code,
    lead(event.day) over next as next_day
  from core.event as event
  left join core.closing as closing on closing.complaint_id = event.complaint_id
  where not leaves_state_alone(event.code) and event.event_no <= coalesce(closing.event_no, event.event_no)
  window next as (partition by event.complaint_id order by event.event_no)
),
spoken as (
  select
    complaint_id, feed_id, event_no, code, day, is_substantive,
    lead(code) over next as next_code,
    lead(day) over next as next_day
  from followed
  where code not in ('KOORDINASI_DIMULAI', 'VERIFIKASI_NASIONAL', 'VERIFIKASI_INSTANSI')
  window next as (partition by complaint_id order by event_no)
),
found as (
  select 'data' as reason, * from followed where code = 'PERMINTAAN_DATA'
  union all
  select 'reply', * from spoken
  where code = 'TINDAK_LANJUT' and is_substantive
    and (next_code is null or next_code in ('TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'))
  union all
  select 'closed', * from spoken where code in ('SELESAI', 'SELESAI_OTOMATIS') and next_code = 'DIBUKA_KEMBALI'
),
pausing as (
  select 'C4' as clock union select clock from core.policy where pauses
),
stretch as (
  select
    found.complaint_id, pausing.clock, found.event_no, found.reason,
    greatest(found.day, coalesce(max(coalesce(found.next_day, feed.as_of_day)) over before, found.day)) as from_day,
    coalesce(found.next_day, feed.as_of_day) as to_day,
    found.next_code is null as is_open
  from found
  join core.feed as feed on feed.feed_id = found.feed_id
  join pausing on pausing.clock = 'C4' or found.reason = 'data'
  window before as (
    partition by found.complaint_id, pausing.clock, found.reason order by found.day, found.event_no
    rows between unbounded preceding and 1 preceding
  )
)
select complaint_id, clock, event_no, reason, from_day, to_day, is_open
from stretch
where to_day > from_day
