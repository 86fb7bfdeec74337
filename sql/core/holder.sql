-- In whose hands a complaint lay, step by step: national desk, agency, unit; and what each cost on clock C6.
-- grain: one row per complaint and stretch with one holder
-- column complaint_id: complaint
-- column holder_no: number of the stretch, from 1
-- column role: nasional, instansi or unit
-- column agency_id: agency, null at the national desk
-- column unit_id: unit, null while with the agency itself
-- column start_day: legal date it came
-- column end_day: legal date it left, null while it stays
-- column ombudsman_days: days counted on C6 in this stretch [working days]
-- unique: complaint_id, holder_no
-- stop: ombudsman_days >= 0
with moved as (
  select
    complaint_id, feed_id, event_no, day, workday_no,
    case
      when code in ('SELESAI', 'SELESAI_OTOMATIS', 'ARSIP', 'DICABUT', 'SERAH_SIMPEL') then 'none'
      when code = 'BUKAN_WEWENANG' then if(actor_role = 'penghubung', 'instansi', 'nasional')
      when unit_id is not null and (code = 'DISPOSISI_UNIT' or starts_spell) then 'unit'
      when starts_spell or code = 'DIBUKA_KEMBALI' then 'instansi'
      else 'nasional'
    end as role,
    coalesce(to_agency_id, agency_id) as agency_id,
    unit_id
  from core.event
  where starts_spell
    or code in ('LAPORAN_DITERIMA', 'DISPOSISI_UNIT', 'BUKAN_WEWENANG', 'DIBUKA_KEMBALI', 'SELESAI', 'SELESAI_OTOMATIS', 'ARSIP',
      'DICABUT', 'SERAH_SIMPEL')
),
stretch as (
  select
    moved.*,
    lead(day) over next as end_day,
    lead(workday_no) over next as end_no
  from moved
  window next as (partition by complaint_id order by event_no)
),
held as (
  select
    stretch.complaint_id,
    (row_number() over (partition by stretch.complaint_id order by stretch.event_no))::integer as holder_no,
    stretch.role,
    if(stretch.role = 'nasional', null, stretch.agency_id) as agency_id,
    if(stretch.role = 'unit', stretch.unit_id, null) as unit_id,
    stretch.day as start_day,
    stretch.end_day,
    greatest(stretch.workday_no, clock.start_no) as from_no,
    least(coalesce(stretch.end_no, feed.as_of_no), coalesce(clock.stop_no, feed.as_of_no)) as to_no
  from stretch
  join core.feed as feed on feed.feed_id = stretch.feed_id
  left join core.clock as clock on clock.complaint_id = stretch.complaint_id and clock.clock = 'C6'
  where stretch.role <> 'none'
),
paused as (
  select held.complaint_id, held.holder_no,
    sum(greatest(0, least(pause.to_no, held.to_no) - greatest(pause.from_no, held.from_no)))::integer as days
  from held
  join core.clock_pause as pause on pause.complaint_id = held.complaint_id and pause.clock = 'C6'
  group by held.complaint_id, held.holder_no
)
select
  held.complaint_id, held.holder_no, held.role, held.agency_id, held.unit_id, held.start_day, held.end_day,
  coalesce(greatest(0, held.to_no - held.from_no) - coalesce(paused.days, 0), 0)::integer as ombudsman_days
from held
left join paused on paused.complaint_id = held.complaint_id and paused.holder_no = held.holder_no
