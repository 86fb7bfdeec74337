-- How every complaint stands after each of its events, told from that event and those before it alone: a longer log adds
-- rows and changes none but the end of the last one. The flags are derived from here.
-- grain: one row per event
-- column complaint_id: complaint
-- column event_no: event it follows
-- column code: what happened
-- column day: legal date of the event, never before that of an earlier one
-- column no: working-day number of that date
-- column next_day: legal date of the next event, null after the last one
-- column until_day: that date, or the as-of day
-- column is_open: not closed, or reopened since
-- column class: classification in force
-- column spell_no: holding it falls into: 0 before any agency
-- column is_returned: the agency of that holding has given it back
-- column is_held: TUNDA, more data is asked for
-- column is_waiting: the last follow-up had substance and waits for the reporter's reply
-- column is_in_process: somebody works on it (DIPROSES)
-- column acted_no: working-day number of the last event of its handling (rating, class, privacy and consent are beside it)
-- column hold_day: day the hold that lasts began, null when not held
-- column hold_no: its working-day number
-- column consent: of the reporter to the hand-over: diminta, disetujui or ditolak, null when never asked
-- column consent_no: working-day number of that event
-- unique: complaint_id, event_no
-- stop: until_day >= day or next_day is null
with seen as (
  select
    event.complaint_id, event.feed_id, event.event_no, event.code, event.spell_no,
    max(event.day) over so_far as day,
    max(event.workday_no) over so_far as no,
    coalesce(max(if(outcome_of(event.code) is not null, event.event_no, 0)) over so_far, 0)
      <= coalesce(max(if(event.code = 'DIBUKA_KEMBALI', event.event_no, 0)) over so_far, 0) as is_open,
    last_value(if(event.code = 'KLASIFIKASI_DIUBAH', event.reason_code, null) ignore nulls) over so_far as class,
    max(if(event.code = 'BUKAN_WEWENANG' and event.actor_role is distinct from 'penghubung', event.event_no, 0)) over so_far
      > max(if(event.starts_spell, event.event_no, 0)) over so_far and event.spell_no > 0 as is_returned,
    last_value(if(leaves_state_alone(event.code), null, event.code) ignore nulls) over so_far as handled,
    last_value(if(leaves_state_alone(event.code)
      or event.code in ('PERMINTAAN_DATA', 'DATA_DILENGKAPI', 'VERIFIKASI_INSTANSI'), null, event.code) ignore nulls)
      over so_far as moved,
    last_value(if(leaves_state_alone(event.code)
      or event.code in ('KOORDINASI_DIMULAI', 'VERIFIKASI_NASIONAL', 'VERIFIKASI_INSTANSI'),
      null, event.code = 'TINDAK_LANJUT' and event.is_substantive) ignore nulls) over so_far as is_waiting,
    max(if(leaves_state_alone(event.code), null, event.workday_no)) over so_far as acted_no,
    last_value(if(event.code = 'PERSETUJUAN_SIMPEL', coalesce(event.reason_code, 'disetujui'), null) ignore nulls)
      over so_far as consent,
    max(if(event.code = 'PERSETUJUAN_SIMPEL', event.workday_no, null)) over so_far as consent_no
  from core.event as event
  window so_far as (partition by event.complaint_id order by event.event_no rows between unbounded preceding and current row)
),
followed as (
  select *,
    lead(day) over (partition by complaint_id order by event_no) as next_day,
    handled = 'PERMINTAAN_DATA'
      and lag(handled) over (partition by complaint_id order by event_no) is distinct from 'PERMINTAAN_DATA' as begins_hold
  from seen
)
select
  followed.complaint_id,
  followed.event_no,
  followed.code,
  followed.day,
  followed.no,
  followed.next_day,
  coalesce(followed.next_day, feed.as_of_day) as until_day,
  followed.is_open,
  coalesce(followed.class, class.received_class) as class,
  followed.spell_no,
  followed.is_returned,
  coalesce(followed.handled = 'PERMINTAAN_DATA', false) as is_held,
  coalesce(followed.is_waiting, false) as is_waiting,
  coalesce(followed.handled <> 'PERMINTAAN_DATA' and followed.moved
    in ('KOORDINASI_DIMULAI', 'RESPON_AWAL', 'TINDAK_LANJUT', 'TANGGAPAN_PELAPOR', 'DIBUKA_KEMBALI'), false) as is_in_process,
  coalesce(followed.acted_no, followed.no) as acted_no,
  if(followed.handled = 'PERMINTAAN_DATA', max(if(begins_hold, followed.day, null)) over so_far, null) as hold_day,
  if(followed.handled = 'PERMINTAAN_DATA', max(if(begins_hold, followed.no, null)) over so_far, null) as hold_no,
  followed.consent,
  followed.consent_no
from followed
join core.feed as feed on feed.feed_id = followed.feed_id
join core.class as class on class.complaint_id = followed.complaint_id
window so_far as (
  partition by followed.complaint_id order by followed.event_no rows between unbounded preceding and current row
)
