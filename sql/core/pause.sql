-- Stretches in which a clock stands still: waiting for data (TUNDA), waiting for the reporter's reply, closed until reopened.
-- Only a follow-up with substance lets C4 wait for the reply. A hold ends with whatever is done next.
-- Overlapping stretches are cut so that every working day is paused once. A stretch still open runs to the as-of day.
-- grain: one row per complaint, clock and stretch
-- column complaint_id: complaint
-- column clock: clock that stands still: data pauses every clock whose policy says so, reply and closed only C4
-- column reason: data, reply or closed
-- column from_day: the day it began; the first paused day is the next one
-- column from_no: its working-day number
-- column to_day: last paused day
-- column to_no: its working-day number
-- column is_open: still lasting at the as-of day
-- unique: complaint_id, clock, from_no
-- stop: to_no > from_no
with followed as (
  select
    complaint_id, feed_id, event_no, code, day, workday_no, is_substantive,
    lead(code) over next as next_code,
    lead(day) over next as next_day,
    lead(workday_no) over next as next_no
  from core.event
  where not leaves_state_alone(code)
  window next as (partition by complaint_id order by event_no)
),
spoken as (
  select
    complaint_id, feed_id, event_no, code, day, workday_no, is_substantive,
    lead(code) over next as next_code,
    lead(day) over next as next_day,
    lead(workday_no) over next as next_no
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
stretch as (
  select
    found.complaint_id,
    found.reason,
    found.day as from_day,
    found.workday_no as from_no,
    coalesce(found.next_day, feed.as_of_day) as to_day,
    coalesce(found.next_no, feed.as_of_no) as to_no,
    found.next_code is null as is_open
  from found
  join core.feed as feed on feed.feed_id = found.feed_id
),
pausing as (
  select distinct clock, pauses from core.policy where clock <> 'C5'
),
cut as (
  select
    stretch.*,
    pausing.clock,
    greatest(from_no, coalesce(max(to_no) over before, from_no)) as cut_from_no,
    if(max(to_no) over before > from_no, max(to_day) over before, from_day) as cut_from_day
  from stretch
  join pausing on (stretch.reason = 'data' and pausing.pauses) or (stretch.reason <> 'data' and pausing.clock = 'C4')
  window before as (partition by complaint_id, clock order by from_no, to_no rows between unbounded preceding and 1 preceding)
)
select complaint_id, clock, reason, cut_from_day as from_day, cut_from_no as from_no, to_day, to_no, is_open
from cut
where to_no > cut_from_no
