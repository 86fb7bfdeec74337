-- The events that can be used: each belongs to a complaint that can be used.
-- grain: one row per event
-- view: a selection; the rows lie in raw.event_checked
-- column feed_id: feed that delivered it
-- column complaint_id: complaint it happened to, with the prefix of the feed
-- column event_id: identifier with the prefix of the feed
-- column code: what happened
-- column at: instant [UTC]
-- column actor_role: who acted
-- column agency_id: agency that acts or, on receipt, is addressed directly
-- column unit_id: work unit that acts or is addressed
-- column from_agency_id: agency that gives
-- column to_agency_id: agency that receives
-- column is_public: the public could read it; null when the source does not say
-- column text: text, masked
-- column attachments: number of attachments; null when the source does not say
-- column reason_code: reason, the new class of KLASIFIKASI_DIUBAH or the new privacy of PRIVASI_DIUBAH
-- column rating: 1 to 5
-- column updated_at: last change at the source [UTC]
-- column source: file it came from, or postgres
-- column row_no: row number within the relation of its landing, from 1
-- unique: feed_id, event_id
-- stop: "at" is not null and code is not null
select * exclude (reason, detail, record)
from raw.event_checked
where reason is null
