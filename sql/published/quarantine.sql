-- Rows that were not taken in, each with its reason; nothing is lost, a rebuild after a fix replays them.
-- grain: one row per rejected row
-- column feed_id: feed
-- column relation: relation of the feed
-- column source: file or database it came from
-- column row_no: number of the row in that landing
-- column record_id: identifier of the row, as far as it could be read
-- column reason: why, one of a short list of codes
-- column detail: why, in words
-- column record: identifiers and codes of the row, never its text
-- unique: feed_id, relation, source, row_no, record_id, reason
select feed_id, relation, source, row_no, record_id, reason, detail, record
from raw.quarantine
order by feed_id, relation, reason, row_no
