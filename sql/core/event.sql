-- The life of every complaint in order, each event on its legal date. Every clock is derived from here.
-- Events of the same instant keep the order of the life cycle.
-- grain: one row per event
-- column feed_id: feed that delivered it
-- column complaint_id: complaint
-- column event_no: place in the life of the complaint, from 1
-- column event_id: identifier at the source
-- column code: what happened
-- column at: instant [UTC]
-- column day: legal date in the zone of the agency that acts or receives, else of the one that did so last; in the time zone of the feed before any and for agencies without a region
-- column workday_no: working-day number of that date
-- column actor_role: who acted
-- column agency_id: agency that acts or, on receipt, is addressed directly
-- column unit_id: unit that acts or is addressed
-- column from_agency_id: agency that gives
-- column to_agency_id: agency that receives
-- column spell_no: holding the event falls into: 0 before any agency held the complaint
-- column starts_spell: the complaint comes into the hands of an agency that does not hold it yet, or has returned it
-- column names_unit: within a holding it goes to a unit: DISPOSISI_UNIT, or sent once more to the agency that holds it, naming a unit
-- column is_public: the public could read it
-- column is_substantive: a first response or follow-up with substance: at least 80 characters, an attachment or a day still to come, and a text not used more than five times by the unit in that month
-- column has_text: something was written
-- column reason_code: reason, the new class of KLASIFIKASI_DIUBAH or the new privacy of PRIVASI_DIUBAH
-- column rating: 1 to 5
-- column attachments: number of attachments
-- unique: complaint_id, event_no
-- stop: workday_no is not null
with placed as (
  select
    event.* exclude (text, updated_at, source, row_no),
    event.text is not null as has_text,
    if(agency.agency_id is not null and agency.region_code is null, 'of the feed', agency.zone) as zone,
    feed.timezone,
    event.code in ('DISPOSISI_INSTANSI', 'DIALIHKAN')
      or (event.code = 'LAPORAN_DITERIMA' and event.agency_id is not null) as arrives,
    case
      when arrives then coalesce(event.to_agency_id, event.agency_id)
      when event.code = 'BUKAN_WEWENANG' and event.actor_role is distinct from 'penghubung' then ''
    end as holder_after,
    list_position([
      'LAPORAN_DITERIMA', 'VERIFIKASI_NASIONAL', 'DISPOSISI_INSTANSI', 'DIALIHKAN', 'VERIFIKASI_INSTANSI', 'DISPOSISI_UNIT',
      'KLASIFIKASI_DIUBAH', 'PRIVASI_DIUBAH', 'PERMINTAAN_DATA', 'DATA_DILENGKAPI', 'KOORDINASI_DIMULAI', 'RESPON_AWAL', 'TINDAK_LANJUT',
      'TANGGAPAN_PELAPOR', 'BUKAN_WEWENANG', 'SELESAI', 'SELESAI_OTOMATIS', 'DIBUKA_KEMBALI', 'PENILAIAN'
    ], event.code) as life_cycle_no
  from raw.event as event
  join core.feed as feed on feed.feed_id = event.feed_id
  left join core.agency as agency on agency.agency_id = coalesce(event.to_agency_id, event.agency_id)
),
ordered as (
  select *,
    (row_number() over so_far)::integer as event_no,
    arrives and holder_after is distinct from lag(holder_after ignore nulls) over so_far as starts_spell,
    coalesce(zone_day(placed.at, last_value(zone ignore nulls) over so_far), legal_day(placed.at, timezone)) as day
  from placed
  window so_far as (
    partition by complaint_id order by placed.at, life_cycle_no nulls last, event_id
    rows between unbounded preceding and current row
  )
),
held as (
  select *,
    (count(*) filter (starts_spell) over (partition by complaint_id order by event_no
      rows between unbounded preceding and current row))::integer as spell_no
  from ordered
),
said as (
  select ordered.feed_id, ordered.event_id, ordered.code, ordered.day, event.text, event.attachments,
    coalesce(event.unit_id, event.agency_id) as holder_id, date_trunc('month', ordered.day) as month,
    hash(lower(trim(event.text))) as saying
  from ordered
  join raw.event as event on event.feed_id = ordered.feed_id and event.event_id = ordered.event_id
  where event.text is not null or event.attachments > 0
),
repeated as (
  select holder_id, month, saying
  from said
  where text is not null
  group by holder_id, month, saying
  having count(*) > 5
),
substantive as (
  select said.feed_id, said.event_id
  from said
  left join repeated
    on repeated.holder_id is not distinct from said.holder_id and repeated.month = said.month and repeated.saying = said.saying
  where said.code in ('RESPON_AWAL', 'TINDAK_LANJUT')
    and (said.text is null or repeated.saying is null)
    and (length(said.text) >= 80 or said.attachments > 0 or names_next_step(said.text, said.day))
)
select
  held.feed_id,
  held.complaint_id,
  held.event_no,
  held.event_id,
  held.code,
  held.at,
  held.day,
  calendar.workday_no,
  held.actor_role,
  held.agency_id,
  held.unit_id,
  held.from_agency_id,
  held.to_agency_id,
  held.spell_no,
  held.starts_spell,
  held.code = 'DISPOSISI_UNIT' or (held.arrives and not held.starts_spell and held.unit_id is not null) as names_unit,
  coalesce(held.is_public, false) as is_public,
  substantive.event_id is not null as is_substantive,
  held.has_text,
  held.reason_code,
  held.rating,
  held.attachments
from held
left join substantive on substantive.feed_id = held.feed_id and substantive.event_id = held.event_id
left join core.calendar as calendar on calendar.day = held.day
