-- What I5 asks of a complaint that several agencies share: was somebody in charge soon, was it thrown to and fro.
-- It is shared from the start of the second agency's holding or from KOORDINASI_DIMULAI; somebody is in charge when
-- coordination opens (it names the lead) or an agency that holds it then verifies, disposes to a unit or answers.
-- grain: one row per complaint that an agency has held
-- column complaint_id: complaint
-- column start_day: legal date on which the first agency received it
-- column agencies: different agencies among its holdings
-- column is_coordinated: KOORDINASI_DIMULAI happened
-- column is_cross: held by two agencies or more, or coordinated
-- column shared_no: working-day number of the day it became shared, null unless cross
-- column lead_no: working-day number of the day somebody was in charge, null while nobody is
-- column is_lead_judged: somebody is in charge, or more than 3 working days have passed; null unless cross
-- column is_lead_in_time: in charge within 3 working days; null unless judged
-- column transfers: times it went to another holding
-- column is_ping_pong: three transfers or more, or back to an agency that had given it away
-- unique: complaint_id
-- stop: is_cross = (shared_no is not null)
-- stop: agencies > 1 or not is_ping_pong or transfers >= 3
with held as (
  select *,
    first_value(agency_id) over in_order as first_agency_id,
    coalesce(agency_id <> lag(agency_id) over in_order, true) as is_change
  from core.spell
  window in_order as (partition by complaint_id order by spell_no)
),
holding as (
  select
    complaint_id,
    min(start_day) as start_day,
    count(distinct agency_id)::integer as agencies,
    (count(*) - 1)::integer as transfers,
    count(*) filter (is_change) > count(distinct agency_id) as has_returned,
    min(start_event_no) filter (agency_id <> first_agency_id) as second_event_no
  from held
  group by complaint_id
),
coordinated as (
  select event.complaint_id, min(event.event_no) as event_no
  from core.event as event
  left join core.closing as closing on closing.complaint_id = event.complaint_id
  where event.code = 'KOORDINASI_DIMULAI' and event.event_no < coalesce(closing.event_no, event.event_no + 1)
  group by event.complaint_id
),
shared as (
  select holding.*, coordinated.event_no is not null as is_coordinated,
    least(coordinated.event_no, holding.second_event_no) as shared_event_no
  from holding
  left join coordinated on coordinated.complaint_id = holding.complaint_id
),
led as (
  select
    shared.complaint_id,
    min(event.workday_no) filter (event.event_no = shared.shared_event_no) as shared_no,
    min_by(event.workday_no, event.event_no) filter (event.code in ('KOORDINASI_DIMULAI', 'VERIFIKASI_INSTANSI', 'DISPOSISI_UNIT', 'RESPON_AWAL', 'TINDAK_LANJUT'))
      as lead_no,
    min(feed.as_of_no) as as_of_no
  from shared
  join core.event as event on event.complaint_id = shared.complaint_id and event.event_no >= shared.shared_event_no
  join core.feed as feed on feed.feed_id = event.feed_id
  left join core.closing as closing on closing.complaint_id = shared.complaint_id
  where event.event_no <= coalesce(closing.event_no, event.event_no)
  group by shared.complaint_id
),
judged as (
  select *, lead_no is not null or as_of_no - shared_no > 3 as is_lead_judged from led
)
select
  shared.complaint_id, shared.start_day, shared.agencies, shared.is_coordinated,
  shared.shared_event_no is not null as is_cross,
  judged.shared_no,
  judged.lead_no,
  judged.is_lead_judged,
  if(judged.is_lead_judged, coalesce(judged.lead_no - judged.shared_no <= 3, false), null) as is_lead_in_time,
  shared.transfers,
  shared.transfers >= 3 or shared.has_returned as is_ping_pong
from shared
left join judged on judged.complaint_id = shared.complaint_id
