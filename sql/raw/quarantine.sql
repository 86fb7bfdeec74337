-- Every row that came in and cannot be used, with its reason; lines that never became rows among them. After
-- a fix to a rule the next build takes them in, after a fix at the source the next landing. It carries no free text of
-- reporters.
-- grain: one row per row or line that cannot be used
-- column feed_id: feed that delivered it
-- column relation: relation it was meant for
-- column source: file it came from, or postgres
-- column row_no: row number within the relation of its landing; of an unreadable line, its line in the file
-- column record_id: identifier, null when it has none
-- column reason: code of the reason
-- column detail: what was found
-- column record: what it is about, without free text, at most 200 characters
-- unique: feed_id, relation, reason, source, row_no
-- stop: reason is not null and detail is not null
select feed_id, 'region' as relation, source, row_no, region_code as record_id, reason, detail, record
from raw.region_checked
where reason is not null
union all
select feed_id, 'agency', source, row_no, agency_id, reason, detail, record
from raw.agency_checked
where reason is not null
union all
select feed_id, 'complaint', source, row_no, left(complaint_id, 200), reason, detail, record
from raw.complaint_checked
where reason is not null
union all
select feed_id, 'event', source, row_no, left(event_id, 200), reason, detail, record
from raw.event_checked
where reason is not null
union all
select _feed, relation, _source, _row, null, reason, detail, record
from landed.reject
