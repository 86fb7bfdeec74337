-- Start and stop of the clocks that wait for the reporter: C5 reply to a follow-up, C7 completing of data.
-- C7 counts from the first of several requests until the data come or the report is closed.
-- grain: one row per complaint, clock and run of the clock
-- column complaint_id: complaint
-- column clock: C5 or C7
-- column clock_no: run of this clock within the complaint, from 1
-- column spell_no: holding the run falls into, 0 or null before any
-- column start_event_no: event that started the clock
-- column stop_event_no: event that stopped it, null while it runs
-- column outcome: finished, archived, withdrawn or handed_over; null while it runs
-- unique: complaint_id, clock, clock_no
-- stop: stop_event_no is null or stop_event_no > start_event_no
with asked as (
  select event.complaint_id, event.spell_no, event.event_no, event.code,
    lead(event.event_no) over next as next_no,
    lead(event.code) over next as next_code
  from core.event as event
  left join core.closing as closing on closing.complaint_id = event.complaint_id
  where event.event_no <= coalesce(closing.event_no, event.event_no)
    and event.code in ('TINDAK_LANJUT', 'TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS', 'ARSIP', 'DICABUT', 'SERAH_SIMPEL',
    'DISPOSISI_INSTANSI', 'DIALIHKAN', 'BUKAN_WEWENANG')
  window next as (partition by event.complaint_id order by event.event_no)
),
requested as (
  select event.complaint_id, event.spell_no, event.event_no, event.code,
    lag(event.code) over life as before_code,
    min(event.event_no) filter (event.code <> 'PERMINTAAN_DATA') over (life rows between 1 following and unbounded following) as next_no
  from core.event as event
  left join core.closing as closing on closing.complaint_id = event.complaint_id
  where event.event_no <= coalesce(closing.event_no, event.event_no)
    and (event.code in ('PERMINTAAN_DATA', 'DATA_DILENGKAPI') or outcome_of(event.code) is not null)
  window life as (partition by event.complaint_id order by event.event_no)
)
select
  complaint_id, 'C5' as clock, (row_number() over (partition by complaint_id order by event_no))::integer as clock_no, spell_no,
  event_no as start_event_no, next_no as stop_event_no, if(next_no is not null, 'finished', null) as outcome
from asked
where code = 'TINDAK_LANJUT' and (next_code is null or next_code in ('TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'))
union all
select
  requested.complaint_id, 'C7', (row_number() over (partition by requested.complaint_id order by requested.event_no))::integer,
  nullif(requested.spell_no, 0), requested.event_no, requested.next_no,
  if(ended.code = 'DATA_DILENGKAPI', 'finished', outcome_of(ended.code))
from requested
left join requested as ended on ended.complaint_id = requested.complaint_id and ended.event_no = requested.next_no
where requested.code = 'PERMINTAAN_DATA' and requested.before_code is distinct from 'PERMINTAAN_DATA'
