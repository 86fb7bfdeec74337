-- Every complaint as it stands at the as-of day of its feed: state, holder, age, and its clocks C4 and C6.
-- grain: one row per complaint
-- column complaint_id: complaint
-- column tracking_no: public tracking number
-- column feed_id: feed that delivered it
-- column received_at: instant of receipt [UTC]
-- column received_day: legal date of receipt in the time zone of the feed
-- column channel: channel by which it came
-- column class: classification as it stands now
-- column category: category
-- column subcategory: sub-category
-- column privacy: publik, anonim, rahasia or anonim_rahasia; the one in force
-- column region_code: Kemendagri code of the region concerned
-- column province_code: first two digits, of the holder where the complaint names no region
-- column district_code: Kemendagri code of the district
-- column agency_id: agency that holds it or held it last, null before any
-- column unit_id: unit that holds it or held it last
-- column state: state after the latest event
-- column is_open: neither closed, archived, withdrawn nor handed over
-- column closed_day: legal date of the closing event that stands, null while open
-- column total_days: from receipt to closing or as-of, no pauses [working days]
-- column title: masked title
-- column text: masked text
-- column is_manual_entry: typed in by an officer
-- column last_event_day: legal date of the latest event
-- column last_event_no: its working-day number
-- column silent_days: since the latest event; null when not open [working days]
-- column transfers: times a holding by an agency began after the first: sent to another one, or again to one that had returned it
-- column reopenings: times it was reopened
-- column as_of_day: day to which it is measured
-- unique: complaint_id
-- stop: is_open = (closed_day is null)
with life as (
  select
    complaint_id,
    max_by(code, event_no) filter (not leaves_state_alone(code)
      and code not in ('PERMINTAAN_DATA', 'DATA_DILENGKAPI', 'VERIFIKASI_INSTANSI')) as last_code,
    max_by(code, event_no) filter (not leaves_state_alone(code)) as last_any,
    max_by(day, event_no) filter (code <> 'PENILAIAN') as last_event_day,
    max(workday_no) filter (code <> 'PENILAIAN') as last_event_no,
    (greatest(count(*) filter (starts_spell), 1) - 1)::integer as transfers,
    (count(*) filter (code = 'DIBUKA_KEMBALI'))::integer as reopenings,
    max(spell_no) as spell_no
  from core.event
  group by complaint_id
),
stated as (
  select life.*,
    case
      when closing.outcome = 'finished' then 'SELESAI'
      when closing.outcome in ('archived', 'withdrawn') then 'ARSIP'
      when closing.outcome = 'handed_over' then 'DITANGANI_OMBUDSMAN'
      when last_any = 'PERMINTAAN_DATA' then 'TERTUNDA'
      when last_code = 'BUKAN_WEWENANG' then 'BELUM_TERDISPOSISI_ULANG'
      when last_code in ('KOORDINASI_DIMULAI', 'RESPON_AWAL', 'TINDAK_LANJUT', 'TANGGAPAN_PELAPOR', 'DIBUKA_KEMBALI') then 'DIPROSES'
      when spell_no > 0 then 'TERDISPOSISI_BELUM_TL'
      when last_code = 'VERIFIKASI_NASIONAL' then 'TERVERIFIKASI'
      else 'BELUM_TERVERIFIKASI'
    end as state
  from life
  left join core.closing as closing on closing.complaint_id = life.complaint_id
),
holding as (
  select complaint_id, agency_id, unit_id
  from core.spell
  qualify row_number() over (partition by complaint_id order by spell_no desc) = 1
)
select
  complaint.complaint_id,
  complaint.tracking_no,
  complaint.feed_id,
  complaint.received_at,
  received.day as received_day,
  complaint.channel,
  class.class,
  complaint.category,
  complaint.subcategory,
  privacy.privacy,
  complaint.region_code,
  coalesce(left(complaint.region_code, 2), agency.province_code) as province_code,
  complaint.district_code,
  holding.agency_id,
  holding.unit_id,
  coalesce(stated.state, 'BELUM_TERVERIFIKASI') as state,
  closing.complaint_id is null as is_open,
  greatest(closing.day, if(closing.day is null, null, received.day)) as closed_day,
  greatest(0, coalesce(closing.workday_no, feed.as_of_no) - received.workday_no) as total_days,
  complaint.title,
  complaint.text,
  complaint.is_manual_entry,
  coalesce(stated.last_event_day, received.day) as last_event_day,
  coalesce(stated.last_event_no, received.workday_no) as last_event_no,
  if(closing.complaint_id is null, greatest(0, feed.as_of_no - coalesce(stated.last_event_no, received.workday_no)), null)
    as silent_days,
  coalesce(stated.transfers, 0) as transfers,
  coalesce(stated.reopenings, 0) as reopenings,
  feed.as_of_day
from raw.complaint as complaint
join core.feed as feed on feed.feed_id = complaint.feed_id
join core.class as class on class.complaint_id = complaint.complaint_id
join core.privacy as privacy on privacy.complaint_id = complaint.complaint_id
join core.calendar as received
  on received.day = ((complaint.received_at at time zone 'UTC') at time zone feed.timezone)::date
left join stated on stated.complaint_id = complaint.complaint_id
left join core.closing as closing on closing.complaint_id = complaint.complaint_id
left join holding on holding.complaint_id = complaint.complaint_id
left join core.agency as agency on agency.agency_id = holding.agency_id
