-- Rows on their way in: everything a feed delivered was either landed or quarantined.
-- grain: one row per feed and relation it delivered
-- column feed_id: feed
-- column relation: region, agency, complaint or event
-- column rows_in: rows of the mapping and lines that never became rows [rows]
-- column landed: rows that can be used [rows]
-- column quarantined: rows set aside with a reason [rows]
-- unique: feed_id, relation
-- stop: rows_in = landed + quarantined
with delivered as (
  select _feed as feed_id, 'region' as relation from landed.region
  union all select _feed, 'agency' from landed.agency
  union all select _feed, 'complaint' from landed.complaint
  union all select _feed, 'event' from landed.event
  union all select _feed, relation from landed.reject
),
usable as (
  select feed_id, 'region' as relation from raw.region
  union all select feed_id, 'agency' from raw.agency
  union all select feed_id, 'complaint' from raw.complaint
  union all select feed_id, 'event' from raw.event
),
counted as (
  select feed_id, relation, count(*) as rows_in, 0 as landed, 0 as quarantined from delivered group by feed_id, relation
  union all
  select feed_id, relation, 0, count(*), 0 from usable group by feed_id, relation
  union all
  select feed_id, relation, 0, 0, count(*) from raw.quarantine group by feed_id, relation
)
select
  feed_id,
  relation,
  sum(rows_in)::bigint as rows_in,
  sum(landed)::bigint as landed,
  sum(quarantined)::bigint as quarantined
from counted
group by feed_id, relation
