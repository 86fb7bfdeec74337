-- The history of every complaint, names resolved, text masked.
-- grain: one row per event
-- column complaint_id: complaint
-- column event_no: place in the life of the complaint, from 1
-- column code: what happened
-- column at: instant [UTC]
-- column day: legal date
-- column actor_role: who acted
-- column agency_id: agency that acts or is addressed
-- column agency_name: its name
-- column unit_id: unit that acts or is addressed
-- column unit_name: its name
-- column from_agency_name: agency that gives
-- column to_agency_name: agency that receives
-- column is_public: the public could read it
-- column is_substantive: a first response or follow-up with substance
-- column text: masked text
-- column reason_code: reason, or the new classification
-- column rating: 1 to 5
-- column attachments: number of attachments
-- unique: complaint_id, event_no
select
  event.complaint_id, event.event_no, event.code, event.at, event.day, event.actor_role,
  event.agency_id, agency.name as agency_name, event.unit_id, unit.name as unit_name,
  giver.name as from_agency_name, receiver.name as to_agency_name,
  event.is_public, event.is_substantive, delivered.text, event.reason_code, event.rating, event.attachments
from core.event as event
join raw.event as delivered on delivered.feed_id = event.feed_id and delivered.event_id = event.event_id
left join core.agency as agency on agency.agency_id = event.agency_id
left join core.agency as unit on unit.agency_id = event.unit_id
left join core.agency as giver on giver.agency_id = event.from_agency_id
left join core.agency as receiver on receiver.agency_id = event.to_agency_id
order by event.complaint_id, event.event_no
