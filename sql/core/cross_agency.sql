-- What I5 asks of a complaint that several agencies share: was somebody in charge soon, was it thrown to and fro.
-- It is shared from the start of the second agency's holding or from KOORDINASI_DIMULAI; somebody is in charge when
-- a lead is taken from then on (core.lead).
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
-- column is_ping_pong: an arrival of it was ping-pong (core.receipt): third transfer or later, or back at an agency that had it
-- unique: complaint_id
-- stop: is_cross = (shared_no is not null)
-- stop: agencies > 1 or not is_ping_pong or transfers >= 3
with holding as (
  select
    spell.complaint_id,
    min(spell.start_day) as start_day,
    count(distinct spell.agency_id)::integer as agencies,
    (count(*) - 1)::integer as transfers,
    bool_or(receipt.is_thrown) as is_ping_pong,
    min(spell.start_event_no) filter (receipt.is_shared) as second_event_no
  from core.spell as spell
  join core.receipt as receipt on receipt.complaint_id = spell.complaint_id and receipt.event_no = spell.start_event_no
  group by spell.complaint_id
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
    min_by(event.workday_no, event.event_no) filter (lead.event_no is not null) as lead_no,
    min(feed.as_of_no) as as_of_no
  from shared
  join core.event as event on event.complaint_id = shared.complaint_id and event.event_no >= shared.shared_event_no
  left join core.lead as lead on lead.complaint_id = event.complaint_id and lead.event_no = event.event_no
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
  shared.is_ping_pong
from shared
left join judged on judged.complaint_id = shared.complaint_id
