-- The life of every complaint in order, each event on its legal date. Every clock is derived from here.
-- Events of the same instant keep the order of the life cycle.
-- grain: one row per event
-- column feed_id: feed that delivered it
-- column complaint_id: complaint
-- column event_no: place in the life of the complaint, from 1
-- column event_id: identifier at the source
-- column code: what happened
-- column at: instant [UTC]
-- column day: legal date in the zone of the agency that acts or receives, else of the one that did so last; WIB before any
-- column workday_no: working-day number of that date
-- column actor_role: who acted
-- column agency_id: agency that acts or, on receipt, is addressed directly
-- column unit_id: unit that acts or is addressed
-- column from_agency_id: agency that gives
-- column to_agency_id: agency that receives
-- column spell_no: holding the event falls into: 0 before any agency held the complaint
-- column starts_spell: the complaint comes into the hands of an agency
-- column is_public: the public could read it
-- column is_substantive: a first response or follow-up with substance: at least 80 characters, an attachment or a day still to come, and a text not used more than five times by the unit in that month
-- column text: masked text
-- column reason_code: reason, the new class of KLASIFIKASI_DIUBAH or the new privacy of PRIVASI_DIUBAH
-- column rating: 1 to 5
-- column attachments: number of attachments
-- unique: complaint_id, event_no
-- stop: workday_no is not null
with placed as (
  select
    event.*,
    agency.zone as agency_zone,
    event.code in ('DISPOSISI_INSTANSI', 'DIALIHKAN')
      or (event.code = 'LAPORAN_DITERIMA' and event.agency_id is not null) as starts_spell,
    list_position([
      'LAPORAN_DITERIMA', 'VERIFIKASI_NASIONAL', 'DISPOSISI_INSTANSI', 'DIALIHKAN', 'VERIFIKASI_INSTANSI', 'DISPOSISI_UNIT',
      'KLASIFIKASI_DIUBAH', 'PRIVASI_DIUBAH', 'PERMINTAAN_DATA', 'DATA_DILENGKAPI', 'KOORDINASI_DIMULAI', 'RESPON_AWAL', 'TINDAK_LANJUT',
      'TANGGAPAN_PELAPOR', 'BUKAN_WEWENANG', 'SELESAI', 'SELESAI_OTOMATIS', 'DIBUKA_KEMBALI', 'PENILAIAN'
    ], event.code) as life_cycle_no
  from raw.event as event
  left join core.agency as agency on agency.agency_id = coalesce(event.to_agency_id, event.agency_id)
),
dated as (
  select *,
    ((placed.at at time zone 'UTC') at time zone
      case coalesce(last_value(agency_zone ignore nulls) over so_far, 'WIB')
        when 'WIT' then 'Asia/Jayapura' when 'WITA' then 'Asia/Makassar' else 'Asia/Jakarta' end
    )::date as day
  from placed
  window so_far as (
    partition by complaint_id order by placed.at, life_cycle_no nulls last, event_id
    rows between unbounded preceding and current row
  )
),
repeated as (
  select *,
    count(*) over (partition by coalesce(unit_id, agency_id), date_trunc('month', day), hash(lower(trim(text)))) as times_said
  from dated
)
select
  repeated.feed_id,
  repeated.complaint_id,
  (row_number() over in_order)::integer as event_no,
  repeated.event_id,
  repeated.code,
  repeated.at,
  repeated.day,
  calendar.workday_no,
  repeated.actor_role,
  repeated.agency_id,
  repeated.unit_id,
  repeated.from_agency_id,
  repeated.to_agency_id,
  (count(*) filter (repeated.starts_spell) over in_order)::integer as spell_no,
  repeated.starts_spell,
  coalesce(repeated.is_public, false) as is_public,
  case
    when repeated.code not in ('RESPON_AWAL', 'TINDAK_LANJUT') or (repeated.times_said > 5 and repeated.text is not null) then false
    when coalesce(length(repeated.text), 0) >= 80 or coalesce(repeated.attachments, 0) > 0 then true
    else names_next_step(repeated.text, repeated.day)
  end as is_substantive,
  repeated.text,
  repeated.reason_code,
  repeated.rating,
  repeated.attachments
from repeated
left join core.calendar as calendar on calendar.day = repeated.day
window in_order as (
  partition by repeated.complaint_id
  order by repeated.at, repeated.life_cycle_no nulls last, repeated.event_id
  rows between unbounded preceding and current row
)
