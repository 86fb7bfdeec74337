-- Start and stop of the clocks of the whole complaint: C1 national verification, C5 reporter's reply, C6 hand-over limit.
-- C6 starts with the first agency and is never reset, neither by transfer nor by reopening.
-- grain: one row per complaint, clock and run of the clock
-- column complaint_id: complaint
-- column clock: C1, C5 or C6
-- column clock_no: run of this clock within the complaint, from 1
-- column spell_no: holding the run falls into, null for C1 and C6
-- column start_event_no: event that started the clock
-- column stop_event_no: event that stopped it, null while it runs
-- column outcome: finished, archived, withdrawn or handed_over; null while it runs
-- unique: complaint_id, clock, clock_no
-- stop: stop_event_no is null or stop_event_no > start_event_no
with last_reopening as (
  select complaint_id, max(event_no) as event_no from core.event where code = 'DIBUKA_KEMBALI' group by complaint_id
),
ended as (
  select event.complaint_id, min(event.event_no) as stop_event_no, min_by(event.code, event.event_no) as code
  from core.event as event
  left join last_reopening on last_reopening.complaint_id = event.complaint_id
  where event.code in ('SELESAI', 'SELESAI_OTOMATIS', 'ARSIP', 'DICABUT', 'SERAH_SIMPEL')
    and event.event_no > coalesce(last_reopening.event_no, 0)
  group by event.complaint_id
),
begun as (
  select
    complaint_id,
    min(event_no) filter (code = 'LAPORAN_DITERIMA' and spell_no = 0) as received_no,
    min(event_no) filter (starts_spell) as first_agency_no
  from core.event
  group by complaint_id
),
life as (
  select begun.*, ended.stop_event_no, ended.code,
    case ended.code when 'ARSIP' then 'archived' when 'DICABUT' then 'withdrawn' when 'SERAH_SIMPEL' then 'handed_over'
      when 'SELESAI' then 'finished' when 'SELESAI_OTOMATIS' then 'finished' end as outcome
  from begun
  left join ended on ended.complaint_id = begun.complaint_id
),
asked as (
  select complaint_id, spell_no, event_no, code,
    lead(event_no) over next as next_no,
    lead(code) over next as next_code
  from core.event
  where code in ('TINDAK_LANJUT', 'TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS', 'ARSIP', 'DICABUT', 'SERAH_SIMPEL',
    'DISPOSISI_INSTANSI', 'DIALIHKAN', 'BUKAN_WEWENANG')
  window next as (partition by complaint_id order by event_no)
)
select
  complaint_id, 'C1' as clock, 1 as clock_no, null::integer as spell_no, received_no as start_event_no,
  coalesce(first_agency_no, stop_event_no) as stop_event_no,
  if(first_agency_no is not null, 'finished', outcome) as outcome
from life
where received_no is not null
union all
select
  complaint_id, 'C5', (row_number() over (partition by complaint_id order by event_no))::integer, spell_no, event_no, next_no,
  if(next_no is not null, 'finished', null)
from asked
where code = 'TINDAK_LANJUT' and (next_code is null or next_code in ('TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'))
union all
select complaint_id, 'C6', 1, null, first_agency_no,
  if(stop_event_no > first_agency_no, stop_event_no, null),
  if(stop_event_no > first_agency_no, outcome, null)
from life
where first_agency_no is not null
