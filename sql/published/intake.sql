-- Rows on their way in: everything a feed delivered was either landed or quarantined.
-- grain: one row per feed and relation
-- column feed_id: feed
-- column relation: relation
-- column rows_in: rows the feed delivered [rows]
-- column landed: rows taken in [rows]
-- column quarantined: rows set aside with a reason [rows]
-- unique: feed_id, relation
-- warn: quarantined <= rows_in * 0.02
select feed_id, relation, rows_in::integer as rows_in, landed::integer as landed, quarantined::integer as quarantined
from core.intake
order by feed_id, relation
