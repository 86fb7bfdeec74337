-- Flag K17: what reached the log but cannot have happened so, from the first such event on. Only a corrected load clears it.
-- grain: one row per complaint and event after which it stands
-- column complaint_id: complaint
-- column event_no: event it stands after
-- column holds_day: legal date of the first such event
-- column substate: what is wrong with it: sebelum_diterima, dua_kali_diterima, tanpa_instansi, tanpa_permintaan_data, setelah_ditutup or belum_ditutup
-- column counted_from_no: working-day number from which its days count
-- unique: complaint_id, event_no
with step as (
  select event.complaint_id, event.event_no, event.code, event.at as happened_at, event.spell_no, event.agency_id, event.unit_id,
    standing.day, standing.no, standing.is_open,
    coalesce(lag(standing.is_open) over life, true) as was_open,
    coalesce(lag(standing.is_held) over life, false) as was_held,
    complaint.received_at
  from core.event as event
  join core.standing as standing on standing.complaint_id = event.complaint_id and standing.event_no = event.event_no
  join raw.complaint as complaint on complaint.complaint_id = event.complaint_id
  window life as (partition by event.complaint_id order by event.event_no)
),
judged as (
  select complaint_id, event_no, day, no,
    case
      when happened_at < received_at then 'sebelum_diterima'
      when code = 'LAPORAN_DITERIMA' and event_no > 1 then 'dua_kali_diterima'
      when code in ('DISPOSISI_UNIT', 'VERIFIKASI_INSTANSI', 'RESPON_AWAL', 'TINDAK_LANJUT')
        and (spell_no = 0 or (agency_id is null and unit_id is null)) then 'tanpa_instansi'
      when code = 'DATA_DILENGKAPI' and was_open and not was_held then 'tanpa_permintaan_data'
      when not was_open and not is_open and code in ('DISPOSISI_INSTANSI', 'DIALIHKAN', 'DISPOSISI_UNIT', 'BUKAN_WEWENANG',
        'VERIFIKASI_NASIONAL', 'VERIFIKASI_INSTANSI', 'RESPON_AWAL') then 'setelah_ditutup'
      when code = 'DIBUKA_KEMBALI' and was_open then 'belum_ditutup'
    end as problem
  from step
),
first as (
  select complaint_id, min(event_no) as event_no, min_by(problem, event_no) as problem, min_by(day, event_no) as day,
    min_by(no, event_no) as no
  from judged
  where problem is not null
  group by complaint_id
)
select standing.complaint_id, standing.event_no, first.day as holds_day, first.problem as substate, first.no as counted_from_no
from first
join core.standing as standing on standing.complaint_id = first.complaint_id and standing.event_no >= first.event_no
